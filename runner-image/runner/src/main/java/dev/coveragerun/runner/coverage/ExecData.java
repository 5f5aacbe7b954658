package dev.coveragerun.runner.coverage;

import java.util.Collection;
import java.util.List;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.SessionInfo;

/**
 * The whole content of one exec file.
 *
 * @param sessions one per dump, in the file's order
 * @param classes each class once: the union of its dumps
 */
record ExecData(List<SessionInfo> sessions, Collection<ExecutionData> classes) {}
