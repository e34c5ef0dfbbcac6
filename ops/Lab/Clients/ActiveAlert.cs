namespace FksSre.Ops.Lab.Clients;

/// <summary>An alert that fires, as Alertmanager's API has it.</summary>
/// <param name="Labels">All it has.</param>
/// <param name="Status">Whether it is told of.</param>
internal sealed record ActiveAlert(IReadOnlyDictionary<string, string> Labels, AlertStatus Status)
{
    public string Label(string name) => Labels.GetValueOrDefault(name, "");
}

/// <param name="State"><c>active</c>, <c>suppressed</c> or <c>unprocessed</c>.</param>
internal sealed record AlertStatus(string State);
