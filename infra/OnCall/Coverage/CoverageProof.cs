using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.OnCall.Coverage;

/// <summary>Whether every page reaches somebody at every minute, and what that costs whom.</summary>
public static class CoverageProof
{
    /// <summary>Of a person's time; the SRE book (chapter 11) holds on-call at or under it.</summary>
    public const decimal FairShare = 0.25m;

    /// <summary>How far ahead the proof looks from a day, by default.</summary>
    public const int Weeks = 12;

    /// <summary>A gap is an error; that a step tells nobody new, or somebody has more than a fair share, is advice.</summary>
    public static IReadOnlyList<Finding> Of(Roster roster, Interval span) => Of(roster, [span]);

    /// <summary>The same over several spans, which may overlap: whatever holds in more than one is said once.</summary>
    public static IReadOnlyList<Finding> Of(Roster roster, IReadOnlyList<Interval> spans) =>
        [
            .. spans
                .SelectMany(span => roster.Paged.SelectMany(policy => Of(policy, roster, span)))
                .DistinctBy(finding => finding.ToString()),
            .. Shares(roster, spans),
        ];

    private static IEnumerable<Finding> Of(EscalationPolicy policy, Roster roster, Interval span)
    {
        var steps = DutyTable.Of(policy, span);
        for (var step = 0; step < steps.Length; step++)
        {
            var path = FormattableString.Invariant($"roster/policies/{policy.Id}/steps/{step + 1}");
            foreach (var gap in steps[step].Where(duty => duty.Reached.IsEmpty))
            {
                yield return CoverageFindings.Gap(path, gap, ZoneOf(policy.Steps[step], roster));
            }
        }

        if (roster.People.Length == 1)
        {
            yield break;
        }

        for (var step = 1; step < steps.Length; step++)
        {
            var path = FormattableString.Invariant($"roster/policies/{policy.Id}/steps/{step + 1}");
            foreach (var (common, person) in Repeats(steps[step - 1], steps[step]))
            {
                yield return CoverageFindings.SamePerson(path, common, person, ZoneOf(policy.Steps[step], roster));
            }
        }
    }

    /// <summary>Where a step tells nobody but whom the step before has told already.</summary>
    private static IEnumerable<(Interval Span, Person Person)> Repeats(IEnumerable<Duty> before, IEnumerable<Duty> after) =>
        from duty in after
        from earlier in before
        let start = Instant.Max(duty.Span.Start, earlier.Span.Start)
        let end = Instant.Min(duty.Span.End, earlier.Span.End)
        where start < end && duty.Reached.Length > 0 && duty.Reached.All(person => earlier.Reached.Contains(person))
        select (new Interval(start, end), duty.Reached[0]);

    private static IEnumerable<Finding> Shares(Roster roster, IReadOnlyList<Interval> spans)
    {
        if (roster.People.Length == 1)
        {
            yield return CoverageFindings.Alone(roster.People[0]);
            yield break;
        }

        var duties = spans.Select(span => roster.Paged.SelectMany(policy => DutyTable.Of(policy, span)[0]).ToList()).ToList();
        foreach (var person in roster.People)
        {
            var (share, span) = spans
                .Select((span, i) => (Share: OnCallTime.Of(person, duties[i]) / (decimal)span.Duration.TotalSeconds, Span: span))
                .MaxBy(s => s.Share);

            // In whole percent: the hour that a change of the clocks adds to somebody's week is nobody's burden.
            if (decimal.Round(share, 2) > FairShare)
            {
                yield return CoverageFindings.TooMuch(person, share, span);
            }
        }
    }

    private static DateTimeZone ZoneOf(EscalationStep step, Roster roster) =>
        step.Schedules.IsEmpty ? roster.People[0].Zone : step.Schedules[0].Zone;
}
