using NodaTime;
using NodaTime.Text;

namespace FksSre.Delivery.Promotion;

/// <summary>What a gate says. Only a pass lets anything through.</summary>
public enum Verdict
{
    /// <summary>It holds, and enough was seen to say so.</summary>
    Pass,

    /// <summary>It does not hold.</summary>
    Fail,

    /// <summary>Nobody can say: no data, old data, no answer, too few events.</summary>
    Inconclusive,
}

/// <summary>A gate's answer, in one line.</summary>
/// <param name="Gate">Its name.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Query">What was asked.</param>
/// <param name="Value">What came back, in words.</param>
public sealed record GateResult(string Gate, Verdict Verdict, string Query, string Value)
{
    /// <summary>How many events it stands on; null where nothing is counted.</summary>
    public long? Events { get; init; }

    /// <summary>What would settle or mend it; empty for a pass.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>As the commit that promotes keeps it.</summary>
    public GateEvidence At(Instant now) =>
        new(
            Gate,
            Word,
            Query,
            Value,
            Events is { } events ? FormattableString.Invariant($"{events}") : "",
            InstantPattern.General.Format(now)
        );

    /// <summary>One line.</summary>
    public override string ToString()
    {
        var events = Events is { } count ? FormattableString.Invariant($" ({count} events)") : "";
        return $"{Word, -12} {Gate}: {Value}{events} [{Query}]{(Remedy.Length == 0 ? "" : $" {Remedy}")}";
    }

    private string Word =>
        Verdict switch
        {
            Verdict.Pass => "pass",
            Verdict.Fail => "fail",
            _ => "inconclusive",
        };
}
