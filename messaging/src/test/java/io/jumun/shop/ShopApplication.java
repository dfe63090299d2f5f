package io.jumun.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with a database and nothing to do, for the tests of what every service is given. */
@SpringBootApplication
public class ShopApplication {}
