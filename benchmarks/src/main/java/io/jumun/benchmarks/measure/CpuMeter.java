package io.jumun.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the processor time of some processes. */
public final class CpuMeter {

  private final Map<String, ProcessTree> processes = new LinkedHashMap<>();

  /** Reads that one too, with its children, under that name. */
  public CpuMeter with(String name, long pid) {
    processes.put(name, new ProcessTree(pid, true));
    return this;
  }

  /** Reads this JVM too, without the processes that it started to measure them. */
  public CpuMeter withThisJvm(String name) {
    processes.put(name, new ProcessTree(ProcessHandle.current().pid(), false));
    return this;
  }

  public CpuReading read() {
    Map<String, Long> millis = new LinkedHashMap<>();
    processes.forEach((name, process) -> millis.put(name, process.cpuMillis()));
    return new CpuReading(millis);
  }

  /** What each keeps in memory now, in megabytes. */
  public Map<String, Long> memory() {
    Map<String, Long> megabytes = new LinkedHashMap<>();
    processes.forEach((name, process) -> megabytes.put(name, process.memoryMegabytes()));
    return megabytes;
  }
}
