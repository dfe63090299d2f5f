package io.jumun.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaBrokerTest {

  @TempDir static Path directory;

  private static KafkaBroker broker;

  private final String topic = "topic-" + UUID.randomUUID();

  @BeforeAll
  static void chooseBroker() {
    var ports = FreePorts.find(2);
    broker =
        KafkaBroker.at(directory, ports.getFirst(), ports.getLast())
            .endingWith(ProcessIdentity.current());
  }

  @BeforeEach
  void start() {
    broker.start();
  }

  @AfterAll
  static void stop() {
    broker.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "consumer"})
  void carriesRecordsToGroupsOfBothProtocols(String protocol) throws Exception {
    createTopic();
    send("carried");

    assertThat(receive(protocol)).isEqualTo("carried");
  }

  @Test
  void createsNoTopicUnasked() throws Exception {
    assertThatThrownBy(() -> send("lost")).hasMessageContaining("not present in metadata");

    try (var admin = admin()) {
      assertThat(admin.listTopics().names().get()).doesNotContain(topic);
    }
  }

  @Test
  void keepsRecordsWhenStoppedAndStarted() throws Exception {
    createTopic();
    send("kept");

    broker.stop();
    assertThat(broker.isRunning()).isFalse();
    broker.start();

    assertThat(receive("consumer")).isEqualTo("kept");
  }

  @Test
  void keepsRecordsWhenKilled() throws Exception {
    createTopic();
    send("kept");

    broker.kill();
    assertThat(broker.isRunning()).isFalse();
    broker.start();

    assertThat(receive("consumer")).isEqualTo("kept");
  }

  @Test
  void givesPartitionsOfDeadConsumerToOthersSoon() throws Exception {
    try (var admin = admin()) {
      var node = new ConfigResource(ConfigResource.Type.BROKER, "1");
      var settings = admin.describeConfigs(List.of(node)).all().get().get(node);

      assertThat(settings.get("group.consumer.session.timeout.ms").value()).isEqualTo("10000");
      assertThat(settings.get("group.initial.rebalance.delay.ms").value()).isEqualTo("0");
    }
  }

  @Test
  void isTheSameBrokerForWhoeverAsks() {
    var port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
    var asker = KafkaBroker.at(directory, port, port + 1);

    assertThat(asker.start().process()).isEqualTo(broker.process());
  }

  @Test
  void saysWhichPortIsInUse(@TempDir Path elsewhere) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var port = taken.getLocalPort();

      assertThatThrownBy(() -> KafkaBroker.at(elsewhere, port, FreePorts.find()).start())
          .isInstanceOf(InfrastructureFailure.class)
          .hasMessageContaining("Port %d, wanted by Kafka, is in use", port);
      assertThatThrownBy(() -> KafkaBroker.at(elsewhere, FreePorts.find(), port).start())
          .hasMessageContaining("Port %d, wanted by Kafka's controller, is in use", port);
    }
  }

  @Test
  void showsItsLogWhenItCannotStart(@TempDir Path elsewhere) {
    var port = FreePorts.find();

    assertThatThrownBy(() -> KafkaBroker.at(elsewhere, port, port).start())
        .isInstanceOf(InfrastructureFailure.class)
        .hasMessageContaining("Kafka did not start: its process ended")
        .hasMessageContaining("two listeners on the same port");
  }

  private void createTopic() throws Exception {
    try (var admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private void send(String value) throws Exception {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", broker.bootstrapServers(), "max.block.ms", 3_000);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get(20, TimeUnit.SECONDS);
    }
  }

  private String receive(String protocol) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "group.id",
            UUID.randomUUID().toString(),
            "group.protocol",
            protocol,
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      return Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> consumer.poll(Duration.ofMillis(200)), records -> !records.isEmpty())
          .iterator()
          .next()
          .value();
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
