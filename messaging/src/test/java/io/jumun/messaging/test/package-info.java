/** Lets the test of a service play the other services. */
package io.jumun.messaging.test;
