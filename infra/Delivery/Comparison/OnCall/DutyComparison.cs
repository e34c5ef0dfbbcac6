using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;
using FksSre.OnCall;
using FksSre.OnCall.Handovers;
using NodaTime;

namespace FksSre.Delivery.Comparison.OnCall;

/// <summary>Who has the duty in the days ahead, by the one roster and by the other.</summary>
internal static class DutyComparison
{
    private const int Days = 14;

    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after, Instant now)
    {
        var (olds, news) = (RenderedSchedules.Of(before), RenderedSchedules.Of(after));
        return olds
            .Keys.Union(news.Keys, StringComparer.Ordinal)
            .Where(id => IsReadable(olds, id) && IsReadable(news, id))
            .SelectMany(id => Of(id, olds.GetValueOrDefault(id), news.GetValueOrDefault(id), now));
    }

    public static string Subject(string id) => $"schedules/{id}";

    private static bool IsReadable(ImmutableSortedDictionary<string, Schedule?> schedules, string id) =>
        !schedules.TryGetValue(id, out var schedule) || schedule is not null;

    private static IEnumerable<Change> Of(string id, Schedule? before, Schedule? after, Instant now)
    {
        var horizon = new Interval(now, now + Duration.FromDays(Days));
        var texts = new DutyTexts((after ?? before)!.Zone, horizon);
        var spans = DutySpans.Of(before, after, horizon);
        if (spans.Count == 0)
        {
            return before is not null && after is not null ? Later(id, new(before, after), now) : [];
        }

        ImmutableArray<string> loads = [.. Loads(before, after, horizon)];
        var lost = spans.Where(span => span.After is null).ToList();
        var won = spans.Where(span => span.Before is null).ToList();
        var moved = spans.Where(span => span is { Before: not null, After: not null }).ToList();
        var alone = lost.Aggregate(Duration.Zero, (sum, span) => sum + span.Span.Duration);
        return new[]
        {
            lost.Count == 0
                ? null
                : new Change(
                    Topic.OnCall,
                    Effect.Loss,
                    Subject(id),
                    $"{texts.Some(lost)}: {DutyTexts.Hours(alone)} of the next 14 days without anybody on call"
                )
                {
                    Details = [.. texts.Beyond(lost)],
                    IsLoud = true,
                    Weight = 100,
                },
            moved.Count == 0
                ? null
                : new(Topic.OnCall, Effect.Change, Subject(id), texts.Some(moved))
                {
                    Details = [.. texts.Beyond(moved), .. loads],
                    Weight = 90,
                },
            won.Count == 0
                ? null
                : new(Topic.OnCall, Effect.Gain, Subject(id), texts.Some(won)) { Details = [.. texts.Beyond(won), .. loads], Weight = 90 },
        }.OfType<Change>();
    }

    /// <summary>The first handover of a year that is another one, where the days ahead are the same.</summary>
    private static IEnumerable<Change> Later(string id, RosterChange change, Instant now) =>
        change
            .Ahead(now, most: 1)
            .Select(move => new Change(
                Topic.OnCall,
                Effect.Change,
                Subject(id),
                $"the next 14 days are the same; from {move.AtText}: {move.Text[(id.Length + 2)..]}"
            )
            {
                Weight = 80,
            });

    private static IEnumerable<string> Loads(Schedule? before, Schedule? after, Interval horizon)
    {
        var (olds, news) = (DutySpans.Loads(before, horizon), DutySpans.Loads(after, horizon));
        var names = People(before)
            .Concat(People(after))
            .ToLookup(person => person.Email, person => person.Name, StringComparer.OrdinalIgnoreCase);
        return names
            .Select(person => (Name: person.Last(), Old: olds.GetValueOrDefault(person.Key), New: news.GetValueOrDefault(person.Key)))
            .Where(person => person.Old != person.New)
            .OrderBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => $"{person.Name}: {DutyTexts.Hours(person.Old)} → {DutyTexts.Hours(person.New)} of duty in the next 14 days");
    }

    private static IEnumerable<Person> People(Schedule? schedule) =>
        schedule is null ? [] : schedule.Rotations.SelectMany(rotation => rotation.People);
}
