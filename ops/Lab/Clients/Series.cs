namespace FksSre.Ops.Lab.Clients;

/// <summary>A series as a Prometheus answers it.</summary>
internal sealed record Series(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<Sample> Samples)
{
    public double Value => Samples[^1].Value;

    public string Label(string name) => Labels.GetValueOrDefault(name, "");
}

internal readonly record struct Sample(DateTimeOffset At, double Value);
