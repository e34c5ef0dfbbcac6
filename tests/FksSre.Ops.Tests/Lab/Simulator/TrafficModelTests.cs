using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.Simulator;

public class TrafficModelTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);
    private readonly TrafficModel _model = new(TrafficCurve.TradingHours);
    private readonly SimulatedService _service = Dialects.Service(Dialects.Fks);

    [Theory]
    [InlineData(14, 0, 50)]
    [InlineData(13.5, 0, 50)]
    [InlineData(12.25, 0, 33.75)]
    [InlineData(0, 0, 7.5)]
    [InlineData(14, 5, 10)]
    public void Rate_follows_the_hour_and_the_weekday(double hour, int days, double rate) =>
        Assert.Equal(rate, _model.RateAt(_service, Monday.AddDays(days).AddHours(hour)), 9);

    [Fact]
    public void Traffic_of_a_week_never_stops_and_adds_up_to_the_integral_of_its_rate()
    {
        var sum = 0.0;
        for (var second = 30; second < 7 * 86400; second += 60)
        {
            var rate = _model.RateAt(_service, Monday.AddSeconds(second));
            Assert.True(rate > 0);
            sum += rate * 60;
        }

        var expected = _model.ExpectedRequests(_service, Monday, Monday.AddDays(7));
        Assert.InRange(sum / expected, 0.99999, 1.00001);
    }

    [Fact]
    public void Intervals_add_up()
    {
        var (from, middle, to) = (Monday.AddHours(5.3), Monday.AddDays(4).AddHours(23.9), Monday.AddDays(6.1));

        Assert.Equal(
            _model.ExpectedRequests(_service, from, to),
            _model.ExpectedRequests(_service, from, middle) + _model.ExpectedRequests(_service, middle, to),
            6
        );
    }

    [Fact]
    public void Expected_events_split_into_bad_and_slow()
    {
        var events = _model.ExpectedEvents(_service, Monday.AddHours(14), Monday.AddHours(15), 0.08);

        Assert.Equal(180000, events.Total, 6);
        Assert.Equal(1800, events.Bad, 6);
        Assert.Equal(90000, events.Slow, 1);
    }

    [Fact]
    public void Buckets_hold_half_up_to_the_median_and_one_in_a_hundred_above_its_3_2_fold() =>
        Assert.Equal([0.5, 0.45, 0.04, 0.01], TrafficModel.BucketShares(0.08, [0.08, 0.182, 0.256]).Select(share => Math.Round(share, 3)));
}
