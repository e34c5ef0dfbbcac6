using System.Collections.Immutable;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rules;

/// <summary>A line of a rule group: it records a series or raises an alert.</summary>
public abstract record Rule(PromExpr Expression, ImmutableSortedDictionary<string, string> Labels);

/// <summary>Keeps the value of an expression as a series of its own.</summary>
public sealed record RecordingRule(string Record, PromExpr Expression, ImmutableSortedDictionary<string, string> Labels)
    : Rule(Expression, Labels);

/// <summary>Raises an alert while the expression gives a result.</summary>
/// <param name="Alert">One of <see cref="Naming.AlertNames"/>.</param>
/// <param name="Expression">Not empty while there is something wrong.</param>
/// <param name="For">How long it must last before it fires; zero: at once.</param>
/// <param name="KeepFiringFor">How long it goes on after the expression turns empty, against flapping; zero: not at all.</param>
/// <param name="Labels">What routes and groups it.</param>
/// <param name="Annotations">What a person reads.</param>
public sealed record AlertRule(
    string Alert,
    PromExpr Expression,
    TimeSpan For,
    TimeSpan KeepFiringFor,
    ImmutableSortedDictionary<string, string> Labels,
    ImmutableSortedDictionary<string, string> Annotations
) : Rule(Expression, Labels);
