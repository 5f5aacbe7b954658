/** What supervisor and worker say to each other, and how; the one package both sides share. */
package dev.coveragerun.worker.protocol;
