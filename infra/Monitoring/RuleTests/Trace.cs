using System.Text;
using FksSre.PromQl;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Values of series over some phases, in promtool's notation.</summary>
/// <param name="interval">Between two samples; every phase holds a whole number of them.</param>
/// <param name="before">Slots without a sample before the phases begin.</param>
internal sealed class Trace(TimeSpan interval, int before = 0)
{
    /// <summary>In how few samples the events of a long phase are written down.</summary>
    private const int Lumps = 12;

    private readonly StringBuilder _text = new(before > 0 ? $"_x{before}" : "");

    /// <summary>A counter that begins at 0 and grows in each phase.</summary>
    public string Counter(IEnumerable<Phase> phases, Func<Phase, decimal> perMinute)
    {
        var value = 0m;
        Append(value, 0m, 1);
        foreach (var phase in phases)
        {
            var by = perMinute(phase) * (decimal)interval.TotalMinutes;
            value = phase.Anew ? 0m : value;
            if (phase.Scraped)
            {
                Append(value + by, by, Steps(phase));
            }
            else
            {
                Gap(Steps(phase));
            }

            value += by * Steps(phase);
        }

        return _text.ToString();
    }

    /// <summary>A gauge that is 1, less the share of bad events.</summary>
    public string UpGauge(IReadOnlyList<Phase> phases)
    {
        Append(1m, 0m, 1);
        return Level(phases, p => p.Events == 0m ? 1m : 1m - (p.Bad / p.Events));
    }

    /// <summary>One value at the end of each step of a phase.</summary>
    public string Level(IEnumerable<Phase> phases, Func<Phase, decimal> value)
    {
        foreach (var phase in phases)
        {
            Append(value(phase), 0m, Steps(phase));
        }

        return _text.ToString();
    }

    /// <summary>Sums that add up to all events of each phase, in the middle of its parts: a few samples say as much as thousands.</summary>
    public string Sums(IEnumerable<Phase> phases, Func<Phase, decimal> perMinute)
    {
        foreach (var phase in phases)
        {
            var (steps, parts) = (Steps(phase), Math.Min(Steps(phase), Lumps));
            for (var part = 0; part < parts; part++)
            {
                var length = (steps * (part + 1) / parts) - (steps * part / parts);
                Gap((length - 1) / 2);
                Append(perMinute(phase) * (decimal)interval.TotalMinutes * length, 0m, 1);
                Gap(length / 2);
            }
        }

        return _text.ToString();
    }

    private int Steps(Phase phase) => (int)(TimeSpan.FromMinutes(phase.Minutes) / interval);

    public void Gap(int steps)
    {
        if (steps > 0)
        {
            Separate().Append('_').Append('x').Append(steps);
        }
    }

    private void Append(decimal start, decimal growth, int steps)
    {
        if (steps > 0)
        {
            Separate().Append(PromText.Number(start)).Append('+').Append(PromText.Number(growth)).Append('x').Append(steps - 1);
        }
    }

    private StringBuilder Separate() => _text.Length > 0 ? _text.Append(' ') : _text;
}
