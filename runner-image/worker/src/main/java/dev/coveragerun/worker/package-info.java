/**
 * The worker JVM: runs the user's test classes one by one on the user's own JUnit Platform and
 * reports to its supervisor. Java 8; no dependency but the JDK and the platform's launcher.
 */
package dev.coveragerun.worker;
