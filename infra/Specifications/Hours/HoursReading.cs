using System.Globalization;
using FksSre.PromQl;
using FksSre.ServiceLevels.Indicators;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Hours;

/// <summary>The hours in which queries give data, where they say so themselves.</summary>
internal static class HoursReading
{
    private const double Quarter = 0.25;

    private static readonly string[] _words = ["and", "unless", "hour", "day", "minute", "month", "year", "time"];

    private static readonly DateTime _monday = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Of what is divided: bad or good events, and all of them.</summary>
    /// <param name="sli">As it is without hours; null where it is none.</param>
    /// <param name="counted">Where the counted events stand.</param>
    /// <param name="total">Where all events stand; null where a ratio stands alone.</param>
    /// <param name="isBad">Whether the counted events are bad.</param>
    public static Sli? OfRatio(Sli? sli, Field? counted, Field? total, bool isBad)
    {
        if (sli is null || counted is null)
        {
            return sli;
        }

        var mine = Gates(counted);
        if (total is null)
        {
            return sli with { Hours = Hours(counted, mine) };
        }

        var whole = Gates(total, warn: !IsSaid(counted, total));
        if (mine.Count > 0 && whole.Count == 0)
        {
            counted.Report(
                isBad ? HoursFindings.BadAlone(counted.Where, counted.Shown) : HoursFindings.GoodAlone(counted.Where, counted.Shown)
            );
            return sli;
        }

        return sli with
        {
            Hours = Hours(total, [.. whole, .. mine]),
        };
    }

    /// <summary>Of a query that stands alone.</summary>
    public static JudgedHours? OfValue(Field field) => Hours(field, Gates(field));

    /// <summary>Most queries hold no condition, and are not read twice.</summary>
    private static Query? Parsed(Field field) =>
        field.Text() is { } text && Array.Exists(_words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? Query.Parse(text).Query
            : null;

    private static List<PromExpr> Gates(Field field, bool warn = true)
    {
        if (Parsed(field) is not { } query)
        {
            return [];
        }

        if (warn)
        {
            Warn(field, query);
        }

        return [.. ClockGates.Of(query.Root)];
    }

    private static JudgedHours? Hours(Field field, IReadOnlyList<PromExpr> gates)
    {
        if (gates.Count == 0)
        {
            return null;
        }

        var open = gates.DistinctBy(Clock.Text).Aggregate((one, other) => one.And(other));
        var isYear = Clock.KnowsDates(open);
        var hours = Open(open, isYear ? 366 : 7);
        if (hours == 0)
        {
            field.Report(HoursFindings.Never(field.Where, field.Shown, Clock.Text(open)));
            return null;
        }

        var extent = string.Create(
            CultureInfo.InvariantCulture,
            $"{hours:0.##} of the {(isYear ? "8784 hours of a leap year" : "168 hours of a week")}"
        );
        field.Report(HoursFindings.Judged(field.Where, field.Shown, Clock.Text(open), extent));
        return new(Clock.Text(open), extent);
    }

    private static void Warn(Field field, Query query)
    {
        if (
            ClockGates.Factors(query.Root).FirstOrDefault(factor => Moments(7).Any(m => Clock.At(factor, m) is not (null or 0d or 1d))) is
            { } factor
        )
        {
            field.Report(HoursFindings.Factor(field.Where, query.Text, Clock.Text(factor)));
        }

        if (ClockGates.Others(query.Root) is { Length: > 0 } others)
        {
            field.Report(HoursFindings.NotUnderstood(field.Where, query.Text, others));
        }
    }

    /// <summary>The same condition on all events is no other one.</summary>
    private static bool IsSaid(Field counted, Field total) =>
        Parsed(counted) is { } part && Parsed(total) is { } all && ClockGates.Others(all.Root).SequenceEqual(ClockGates.Others(part.Root));

    private static double Open(PromExpr condition, int days) =>
        Quarter * Moments(days).Count(moment => Clock.At(condition, moment) is not null);

    private static IEnumerable<DateTime> Moments(int days) => Enumerable.Range(0, days * 24 * 4).Select(i => _monday.AddMinutes(15 * i));
}
