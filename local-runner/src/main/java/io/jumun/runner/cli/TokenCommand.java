package io.jumun.runner.cli;

import io.jumun.runner.platform.SignIn;
import io.jumun.runner.shop.Shop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "token",
    description =
        "Prints an access token, for curl: -H \"Authorization: Bearer $(./jumun token shopper)\"",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "admin|viewer|shopper", description = "Whose")
  SignIn who = SignIn.SHOPPER;

  @Override
  public Integer call() {
    System.out.println(Shop.of(Surroundings.running()).token(who));
    return 0;
  }
}
