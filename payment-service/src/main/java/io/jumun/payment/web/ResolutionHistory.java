package io.jumun.payment.web;

import io.jumun.payment.application.Resolutions;
import java.util.List;

/** What operators have had done about one payment, oldest first. */
record ResolutionHistory(List<Resolutions.Entry> items) {}
