namespace FksSre.Bench.Traces;

/// <summary>
/// Follows a recipe second by second. Nothing is drawn by chance: an event happens whenever its share has added up to one.
/// </summary>
internal static class TraceMaking
{
    private const int Instances = 10;

    /// <summary>
    /// In seconds: nothing happens before the first rules have been evaluated, as what they could not see is no mistake of theirs.
    /// </summary>
    private const int Idle = 600;

    public static Trace Make(TraceRecipe recipe)
    {
        var truth = new EventTruth();
        var instances = Enumerable.Range(0, Instances).Select(i => new Instance(i)).ToList();
        for (var tick = 0; tick < TraceClock.Ticks; tick++)
        {
            var second = tick * TraceClock.Tick;
            var failing = recipe.Failing(second);
            var (total, bad) = (0L, 0L);
            foreach (var instance in instances)
            {
                if (recipe.Restarts(second, instance.Number))
                {
                    instance.Restart();
                }

                var (happened, failed) = instance.Live(
                    second < Idle ? 0d : recipe.PerSecond(second, instance.Number) * TraceClock.Tick,
                    failing
                );
                (total, bad) = (total + happened, bad + failed);
            }

            truth.Add(tick, total, bad);
            Scrape(recipe, instances, second + TraceClock.Tick);
        }

        return new(recipe.Name, [.. instances.SelectMany(i => i.Series)], truth, recipe.Down, [.. recipe.Incidents.Select(i => i.Time)]);
    }

    /// <summary>Each instance at its own third of the interval, as Prometheus spreads its targets.</summary>
    private static void Scrape(TraceRecipe recipe, List<Instance> instances, int second)
    {
        if (recipe.Down.Any(d => d.Holds(second)))
        {
            return;
        }

        foreach (var instance in instances)
        {
            if ((second + (instance.Number * TraceClock.Tick)) % TraceClock.Scrape == 0 && !recipe.Unreachable(second, instance.Number))
            {
                instance.Scraped(second);
            }
        }
    }

    private sealed class Instance(int number)
    {
        private readonly ScrapedSeries _good = new($"shop-{number}", "200", []);
        private readonly ScrapedSeries _bad = new($"shop-{number}", "500", []);

        // Instances fail at different moments of a second, as real ones do, rather than ten at once.
        private double _happening = number / (double)Instances;
        private double _failing = number / (double)Instances;
        private long _goods;
        private long _bads;

        public int Number => number;

        public IEnumerable<ScrapedSeries> Series => [_good, _bad];

        public (long Happened, long Failed) Live(double expected, double failing)
        {
            _happening += expected;
            var happened = (long)_happening;
            _happening -= happened;
            _failing += happened * failing;
            var failed = (long)_failing;
            _failing -= failed;
            _goods += happened - failed;
            _bads += failed;
            return (happened, failed);
        }

        public void Restart() => (_goods, _bads) = (0, 0);

        public void Scraped(int second)
        {
            _good.Samples.Add((second, _goods));
            _bad.Samples.Add((second, _bads));
        }
    }
}
