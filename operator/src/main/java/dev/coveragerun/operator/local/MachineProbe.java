package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.budget.MachineCapacity;
import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;
import oshi.software.os.CgroupInfo;

/**
 * Asks this machine what it has; the limits of a control group (a container) count where they are
 * tighter.
 */
public final class MachineProbe {
  private MachineProbe() {}

  public static MachineCapacity capacity() {
    SystemInfo info = new SystemInfo();
    GlobalMemory memory = info.getHardware().getMemory();
    CgroupInfo cgroup = info.getOperatingSystem().getCgroupInfo();
    long total = memory.getTotal();
    long free = memory.getAvailable();
    long limit = cgroup.getMemoryLimit();
    if (limit > 0 && limit < total) {
      total = limit;
      free = Math.min(free, Math.max(0, limit - cgroup.getMemoryUsage()));
    }
    // The JVM already takes CPU sets and quotas of its control group into account.
    int cpus = Runtime.getRuntime().availableProcessors();
    return new MachineCapacity(cpus, Math.min(free, total), total);
  }
}
