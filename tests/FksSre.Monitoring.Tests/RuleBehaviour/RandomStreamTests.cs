using System.Globalization;
using System.Text;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels.Declarations;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Random traffic with random errors, pauses and restarts: what was recorded is the true ratio of its events.</summary>
public class RandomStreamTests
{
    private const int Hours = 7;

    /// <summary>That of a whole window.</summary>
    private const double Bound = 0.0001;

    [Theory]
    [InlineData(11)]
    [InlineData(23)]
    [InlineData(37)]
    [InlineData(53)]
    [InlineData(71)]
    [InlineData(97)]
    public void Recorded_ratio_is_the_true_one(int seed)
    {
        var random = new Random(seed);
        var (good, bad) = (new Counter(), new Counter());
        for (var part = 0; part < Hours * 6; part++)
        {
            // A tenth of the parts are idle, so are both ends, since the first and last tiles hold parts of five minutes; and before a part
            // in four the service restarts, if its counters are old enough to be told from those that begin.
            var perMinute =
                random.Next(10) == 0 || part == 0 || part == (Hours * 6) - 2 || part == (Hours * 6) - 1 ? 0 : random.Next(1, 4_000);
            var failing = random.NextDouble() * random.NextDouble();
            if (random.Next(4) == 0 && Math.Min(good.Value, bad.Value) > 5 * 4_000)
            {
                good.Restart();
                bad.Restart();
            }

            for (var minute = 0; minute < 10; minute++)
            {
                var failed = (long)Math.Round(perMinute * failing * random.NextDouble());
                good.Add(perMinute - failed);
                bad.Add(failed);
            }
        }

        var truth = (double)bad.Counted / (good.Counted + bad.Counted);
        var rules = ServiceRules.Derive(Service(SloDeclaration.Availability(99.9m)), Links);
        var recording = rules with { Groups = [.. rules.Groups.Select(g => g with { Rules = [.. g.Rules.OfType<RecordingRule>()] })] };
        var (passed, output) = Run(
            recording,
            [Requests(200, good.Text), Requests(503, bad.Text)],
            [
                True(
                    TimeSpan.FromHours(Hours) + (20 * Minute),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"abs(slo:events_bad:sum_window / slo:events_total:sum_window / {truth} - 1) < bool {Bound}"
                    )
                ),
            ],
            TimeSpan.FromSeconds(30),
            step: TimeSpan.FromSeconds(30)
        );

        Assert.True(passed, output);
    }

    /// <summary>Scraped at half minutes, so that no lookback begins or ends with a scrape: none does in a cluster.</summary>
    private sealed class Counter
    {
        private readonly StringBuilder _text = new("_ 0");

        /// <summary>Since it began anew.</summary>
        public long Value { get; private set; }

        public string Text => _text.ToString();

        public long Counted { get; private set; }

        public void Add(long events)
        {
            Counted += events;
            Value += events;
            _text.Append(CultureInfo.InvariantCulture, $" _ {Value}");
        }

        /// <summary>
        /// It is scraped once before anything happens again, as a counter that begins at more than it had is no reset to see.
        /// </summary>
        public void Restart()
        {
            Value = 0;
            _text.Append(" _ 0");
        }
    }
}
