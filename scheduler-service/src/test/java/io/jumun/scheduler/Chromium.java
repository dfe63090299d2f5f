package io.jumun.scheduler;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, and what somebody does with it. */
final class Chromium implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final String server;
  final ChromeDriver driver;

  private Chromium(String server, ChromeDriver driver) {
    this.server = server;
    this.driver = driver;
  }

  static Chromium at(int port) {
    var options = new ChromeOptions();
    options.setBinary(installed("chromium", "chromium-browser", "google-chrome"));
    // No sandbox: tests may run as root, and the pages are our own.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-extensions",
        "--no-first-run",
        "--lang=en");
    var console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, console);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(installed("chromedriver")).toFile())
            .usingAnyFreePort()
            .build();
    var browser = new Chromium("http://127.0.0.1:" + port, new ChromeDriver(service, options));
    browser.sized(1280, 900);
    return browser;
  }

  private static String installed(String... names) {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(directory -> Stream.of(names).map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no %s: apt-get install chromium chromium-driver"
                        .formatted(names[0])));
  }

  Chromium open(String path) {
    driver.get(server + path);
    return this;
  }

  Chromium signIn(String email) {
    open("/console/sign-in");
    type("input[name=email]", email);
    type("input[name=password]", MemberStandIn.PASSWORD + "\n");
    awaitText("Jumun");
    await().until(() -> !path().contains("sign-in"));
    return this;
  }

  void type(String selector, String text) {
    WebElement field = find(selector);
    field.clear();
    field.sendKeys(text);
  }

  /** What is shown anew between the look and the click is looked for again. */
  void click(String selector) {
    await()
        .ignoreException(StaleElementReferenceException.class)
        .untilAsserted(() -> find(selector).click());
  }

  /** A key, wherever the focus is. */
  void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  WebElement find(String selector) {
    return await().until(() -> found(selector), found -> !found.isEmpty()).getFirst();
  }

  private List<WebElement> found(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  boolean has(String selector) {
    return !found(selector).isEmpty();
  }

  String text(String selector) {
    try {
      return find(selector).getText();
    } catch (StaleElementReferenceException refreshed) {
      return find(selector).getText();
    }
  }

  void awaitText(String text) {
    await().until(() -> text("body").contains(text));
  }

  /** Without the server's name, with the query. */
  String path() {
    return driver.getCurrentUrl().substring(server.length());
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  void sized(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** As a telephone has it; a window cannot be made so narrow. */
  void onAPhone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
  }

  void onADesk() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  void offline(boolean offline) {
    int throughput = offline ? 0 : -1;
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            offline,
            "latency",
            0,
            "downloadThroughput",
            throughput,
            "uploadThroughput",
            throughput));
  }

  void inScheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** For whoever wants to look: target/screenshots. */
  void photograph(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), screenshot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Now and then the driver loses sight of the page when its size has just changed. */
  private byte[] screenshot() {
    try {
      return driver.getScreenshotAs(OutputType.BYTES);
    } catch (TimeoutException outOfSight) {
      return driver.getScreenshotAs(OutputType.BYTES);
    }
  }

  /** What the browser itself has to complain about: scripts that fail, files that are refused. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getMessage())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
