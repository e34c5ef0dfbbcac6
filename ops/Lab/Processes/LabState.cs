namespace FksSre.Ops.Lab.Processes;

/// <summary>What is known of a lab between two commands.</summary>
/// <param name="Environment">The environment it was started for.</param>
public sealed record LabState(string Environment, DateTimeOffset StartedAt, IReadOnlyList<LabProcess> Processes)
{
    /// <summary>Addresses by name (prometheus, alertmanager, sink, control, ...) for the commands that talk to the lab.</summary>
    public IReadOnlyDictionary<string, Uri> Urls { get; init; } = new Dictionary<string, Uri>();

    public LabState With(LabProcess process) => this with { Processes = [.. Processes, process] };
}
