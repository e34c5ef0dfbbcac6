using FksSre.Ops.Commands;
using FksSre.PromQl;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Ops.Tests.Commands;

/// <summary>What is said of an SLO whose series are not there, by the kind of its indicator.</summary>
public class SloExplanationTests
{
    private static readonly Selector _all = new("orders_total", LabelMatcher.Equal("job", "shop"));
    private static readonly EventSource.Counter _orders = new(_all);

    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "bad", "Missing  No series of bad events is 0 bad. Without the total it is not judged." },
            { "part", "Missing  No series of good events beside a total is 100 % bad." },
            {
                "apart",
                "Missing  Good events that were seen and have not been counted for 5 m beside a total "
                    + "are none: 100 % bad. Never seen, or missing in part, it is not judged."
            },
            { "bucket", "Missing  Where the bucket is not there it is not judged." },
            { "invented", "Missing  Where the query of good events gives nothing it is not judged." },
            { "latency", "Missing  Where an instance has requests and lacks the bucket it is not judged: they are neither fast nor slow." },
            { "native", "Missing  Without the histogram it is not judged." },
            { "uptime", "Missing  Without the probe, or where its value is above 1, it is not judged." },
            { "ratio", "Missing  Without a ratio of 0 or more it is not judged; a ratio that is not a number is no traffic." },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Absence_is_explained_by_the_kind_of_indicator(string kind, string line)
    {
        var lines = Explained(kind);

        Assert.Contains(line, lines);
        Assert.Contains(
            "         Where it is not judged the state is \"no data\", and the budget that of the time "
                + "in which it was: \"Judged\" in ./fks status is how much of the window.",
            lines
        );
        Assert.Equal(
            kind is "apart" or "bucket" or "invented",
            lines[^1].EndsWith("indicator missing; more good events than events.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Hours_are_explained_and_what_is_judged_is_a_share_of_them()
    {
        var lines = Explained("hours");

        Assert.Contains(
            "Hours    (hour() >= 8) < 18 (UTC), 70 of the 168 hours of a week; outside its "
                + "hours it is not judged, and its state \"outside its hours\"",
            lines
        );
        Assert.Contains(
            "         Where it is not judged the state is \"no data\", and the budget that of the time in "
                + "which it was: \"Judged\" in ./fks status is how much of its hours in the window.",
            lines
        );
    }

    private static List<string> Explained(string kind)
    {
        Sli sli = kind switch
        {
            "bad" => new Sli.Availability("orders", new EventSource.Counter(new("orders_lost_total")), _orders),
            "part" => new Sli.GoodAvailability(
                "orders",
                new EventSource.Counter(_all.With(LabelMatcher.Equal("result", "filled"))),
                _orders
            ),
            "apart" => new Sli.GoodAvailability("orders", new EventSource.Counter(new("orders_filled_total")), _orders),
            "bucket" => new Sli.GoodAvailability(
                "orders",
                new EventSource.Counter(new("order_seconds_bucket", LabelMatcher.Equal("le", "2"))),
                _orders
            ),
            "invented" => new Sli.GoodAvailability(
                "orders",
                new EventSource.Query("sum(rate(orders_filled_total[{{.window}}])) or vector(0)"),
                _orders
            ),
            "latency" => new Sli.Latency("orders", new("order_seconds"), 2m),
            "hours" => new Sli.Availability("orders", new EventSource.Counter(new("orders_lost_total")), _orders)
            {
                Hours = new("(hour() >= 8) < 18", "70 of the 168 hours of a week"),
            },
            "native" => new Sli.NativeLatency("orders", new("order_seconds"), 2m),
            "uptime" => new Sli.Uptime("orders", new("shop_up")),
            _ => new Sli.RawRatio("orders", new EventSource.Query("1 - avg(shop_health)")),
        };
        var slo = OneSloShop.Promise(
            new()
            {
                Id = "promise",
                ObjectivePercent = 99.3m,
                Sli = new SliDeclaration.Explicit(sli),
            }
        );
        return [.. SloExplanation.Of(slo, Cadence.Default)];
    }
}
