package dev.ringback.workflows.booking;

import java.util.List;

/** All kinds of appointment that a clinic's practice-management system has. */
public record ListedServices(List<ServiceType> services) {}
