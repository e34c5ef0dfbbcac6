using System.Text.Json.Serialization;

namespace FksSre.Ops.Lab.Clients;

/// <summary>A time in which alerts are told to nobody, as Alertmanager's API has it.</summary>
/// <param name="Matchers">All must hold.</param>
/// <param name="StartsAt">From then on.</param>
/// <param name="EndsAt">It ends by itself.</param>
/// <param name="CreatedBy">Who answers for it.</param>
/// <param name="Comment">Why.</param>
internal sealed record Silence(
    IReadOnlyList<SilenceMatcher> Matchers,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string CreatedBy,
    string Comment
)
{
    /// <summary>Given by Alertmanager; null on one that is to begin.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <inheritdoc cref="Id"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SilenceStatus? Status { get; init; }
}

/// <param name="Name">The label.</param>
/// <param name="Value">A text, or a regular expression.</param>
/// <param name="IsRegex">Which of them.</param>
/// <param name="IsEqual">Whether it must match, or must not.</param>
internal sealed record SilenceMatcher(string Name, string Value, bool IsRegex, bool IsEqual = true)
{
    public override string ToString() => $"{Name}{(IsEqual ? "=" : "!")}{(IsRegex ? "~" : IsEqual ? "" : "=")}\"{Value}\"";
}

/// <param name="State"><c>active</c>, <c>pending</c> or <c>expired</c>.</param>
internal sealed record SilenceStatus(string State);
