using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Counters that are born late or begin anew.</summary>
internal static class CounterScenes
{
    private const int Before = 12;
    private const int After = 9;

    /// <summary>
    /// What the service never did wrong it has no series for, with requests and without; that is no error, and the first one is one.
    /// </summary>
    /// <returns>Null where bad events have no counter of their own, or nothing pages.</returns>
    public static Scene? FirstError(Service service, Slo slo)
    {
        var hasBad = slo.Sli is Sli.Availability || GoodEvents.Complement(slo.Sli) is not null;
        if (!hasBad || OutageScene.Promised(slo) is not { } promised)
        {
            return null;
        }

        const int busy = 5;
        Phase[] phases = [Phase.Busy(busy, 0m), new(Before - busy, 0m, 0m), Phase.Busy(promised + 2, 1m)];
        if (new SliInput(phases, Minutes.One).For(slo.Sli) is not { } input)
        {
            return null;
        }

        var at = Before.Minute();
        var bad = slo.Sli is Sli.Availability ? 0 : 1;
        var unborn = input[bad] with { Values = new Trace(Minutes.One, Before).Counter(phases[2..], p => p.Bad) };
        return new(
            "Where no error series was ever seen the budget is whole, and the first errors page all the same",
            input.SetItem(bad, unborn),
            [
                Expect.Near(at, Expect.OfSli(MetricNames.BadRate, slo), 0m, 0.001m),
                Expect.Near(at, Expect.Of(MetricNames.BudgetRemaining, slo), 1m, 0.001m),
                Expect.NoAlert(slo, at),
                Expect.Page(slo, (Before + promised + 2).Minute()),
            ]
        );
    }

    /// <summary>Half the budget is spent before and after a restart, and the restart itself costs nothing.</summary>
    /// <returns>Null where there is no counter.</returns>
    public static Scene? Reset(Service service, Slo slo)
    {
        var half = slo.Objective.Budget.Ratio / 2m;
        Phase[] before = [Phase.Busy(Before, half)];
        Phase[] after = [Phase.Busy(After, half)];
        if (
            slo.Sli is Sli.Uptime
            || new SliInput(before, Minutes.One).For(slo.Sli) is not { } first
            || new SliInput(after, Minutes.One).For(slo.Sli) is not { } second
        )
        {
            return null;
        }

        var at = (Before + 1 + After).Minute();
        var restarted = first.Zip(second, (a, b) => a with { Values = $"{a.Values} {b.Values}" }).ToImmutableArray();
        return new(
            "A restart of the service costs no budget",
            restarted,
            [
                Expect.Near(Before.Minute(), Expect.Of(MetricNames.BudgetRemaining, slo), 0.5m, 0.01m),
                Expect.Near(at, Expect.Of(MetricNames.BudgetRemaining, slo), 0.5m, 0.01m),
                Expect.NoAlert(slo, at),
            ]
        );
    }
}
