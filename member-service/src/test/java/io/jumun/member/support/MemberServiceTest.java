package io.jumun.member.support;

import io.jumun.infrastructure.EmbeddedInfrastructureInitializer;
import io.jumun.member.MemberServiceApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The service on its own port, with a real database, a real Kafka and its relay at work. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = MemberServiceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@ContextConfiguration(initializers = EmbeddedInfrastructureInitializer.class)
@Import({Visitor.class, AgedMembers.class})
public @interface MemberServiceTest {}
