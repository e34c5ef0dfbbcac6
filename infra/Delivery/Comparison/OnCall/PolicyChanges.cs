using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>Whom an escalation policy tells, after how long, and how often.</summary>
internal sealed class PolicyChanges(RenderedTargets before, RenderedTargets after)
{
    public const string Type = "pagerduty:index/escalationPolicy:EscalationPolicy";

    /// <summary>What of its inputs is told of here.</summary>
    public static bool IsWorded(LeafDifference input) => input.IsWithin("rules") || input.IsWithin("numLoops");

    public IEnumerable<Change> Of(ResourceStep step)
    {
        var (olds, news) = (Rules(step.Before!, before), Rules(step.After!, after));
        var subject = Subject(step.Name);
        return Enumerable
            .Range(0, Math.Max(olds.Count, news.Count))
            .SelectMany(at => Step(subject, at, olds.ElementAtOrDefault(at), news.ElementAtOrDefault(at)))
            .Concat(Loops(subject, Number(step.Before!.Inputs, "numLoops"), Number(step.After!.Inputs, "numLoops")))
            .Select(change => change with { Details = Silence(olds, step.Before!, news, step.After!) });
    }

    public static string Subject(string name) =>
        name.IndexOf("-policy-", StringComparison.Ordinal) is >= 0 and var at ? $"policies/{name[(at + "-policy-".Length)..]}" : name;

    private static IEnumerable<Change> Step(string subject, int at, Rule? old, Rule? @new)
    {
        var number = FormattableString.Invariant($"step {at + 1}");
        if (old is null || @new is null)
        {
            yield return new(
                Topic.OnCall,
                old is null ? Effect.Gain : Effect.Loss,
                subject,
                $"{number} {(old is null ? "is new: it tells" : "is gone: it told")} {Enumeration.All((old ?? @new)!.Targets)}"
            )
            {
                IsLoud = @new is null,
                Weight = 70,
            };
            yield break;
        }

        if (old.Targets.Except(@new.Targets).ToList() is { Count: > 0 } gone)
        {
            yield return new(
                Topic.OnCall,
                Effect.Loss,
                subject,
                $"{number} tells {Enumeration.All(gone)} no more, but {Others(@new, gone)}"
            )
            {
                IsLoud = true,
                Weight = 70,
            };
        }
        else if (@new.Targets.Except(old.Targets).ToList() is { Count: > 0 } told)
        {
            yield return new(Topic.OnCall, Effect.Gain, subject, $"{number} tells {Enumeration.All(told)} too") { Weight = 70 };
        }

        if (old.Minutes != @new.Minutes)
        {
            yield return new(
                Topic.OnCall,
                @new.Minutes > old.Minutes ? Effect.Loss : Effect.Gain,
                subject,
                FormattableString.Invariant(
                    $"{number} waits {@new.Minutes} min instead of {old.Minutes} min for somebody to answer before it goes on"
                )
            )
            {
                Weight = 60,
            };
        }
    }

    private static string Others(Rule rule, IEnumerable<string> gone) =>
        rule.Targets.Except(gone).ToList() is { Count: > 0 } others ? Enumeration.All(others) : "nobody";

    private static IEnumerable<Change> Loops(string subject, int old, int @new)
    {
        if (old != @new)
        {
            yield return new(
                Topic.OnCall,
                @new < old ? Effect.Loss : Effect.Gain,
                subject,
                FormattableString.Invariant($"it begins anew {@new} times instead of {old} times where nobody answers")
            )
            {
                Weight = 50,
            };
        }
    }

    private static System.Collections.Immutable.ImmutableArray<string> Silence(
        IReadOnlyList<Rule> olds,
        RenderedResource old,
        IReadOnlyList<Rule> news,
        RenderedResource @new
    )
    {
        var (before, after) = (Minutes(olds, old), Minutes(news, @new));
        return before == after ? [] : [FormattableString.Invariant($"nobody is told any more after {after} min instead of {before} min")];
    }

    private static int Minutes(IReadOnlyList<Rule> rules, RenderedResource policy) =>
        rules.Sum(rule => rule.Minutes) * (Number(policy.Inputs, "numLoops") + 1);

    private static List<Rule> Rules(RenderedResource policy, RenderedTargets targets) =>
        [
            .. (policy.Inputs["rules"] as JsonArray ?? [])
                .OfType<JsonObject>()
                .Select(rule => new Rule(
                    Number(rule, "escalationDelayInMinutes"),
                    [.. (rule["targets"] as JsonArray ?? []).Select(target => targets.Name(KubernetesObject.At(target, "id") ?? ""))]
                )),
        ];

    private static int Number(JsonObject node, string member) =>
        int.TryParse(KubernetesObject.At(node, member), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private sealed record Rule(int Minutes, IReadOnlyList<string> Targets);
}
