using System.Collections.Immutable;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Commands;

/// <summary>An environment as files.</summary>
/// <param name="Plan">What the files for Prometheus and Alertmanager say.</param>
/// <param name="Files">Those, and what a deployment would register.</param>
/// <param name="Inputs">What both follow from.</param>
/// <param name="Resources">What a deployment would register.</param>
internal sealed record RenderedStack(
    MonitoringPlan Plan,
    IReadOnlyList<RenderedFile> Files,
    StackInputs Inputs,
    ImmutableArray<RegisteredResource> Resources
);
