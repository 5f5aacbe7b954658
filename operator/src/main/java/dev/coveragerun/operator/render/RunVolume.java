package dev.coveragerun.operator.render;

/**
 * The claim that all pods of a run share.
 *
 * @param oneNode only pods of one node can mount it at a time, so that they all have to be there
 */
public record RunVolume(String claimName, boolean oneNode) {}
