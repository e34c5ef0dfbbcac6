using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.Simulator;

public class TrafficModelTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);
    private readonly TrafficModel _model = new(TrafficCurve.TradingHours);
    private readonly SimulatedService _service = Dialects.Service(Dialects.Fks);

    [Theory]
    [InlineData(14, 0, 50)]
    [InlineData(15.9, 0, 50)]
    [InlineData(12.25, 0, 33.75)]
    [InlineData(3, 0, 6.75)]
    [InlineData(14, 5, 10)]
    public void Rate_follows_the_hour_and_the_weekday(double hour, int days, double rate)
    {
        var middle = Monday.AddDays(days).AddHours(hour);

        Assert.Equal(60 * rate, _model.ExpectedRequests(_service, middle.AddSeconds(-30), middle.AddSeconds(30)), 6);
    }

    /// <summary>A weekday's is 10.6225 hours at the peak of 50 a second, and a day of the weekend has a fifth of it.</summary>
    [Fact]
    public void Traffic_of_a_week_never_stops_and_is_what_lies_below_its_curve()
    {
        Assert.All(Enumerable.Range(0, 7 * 1440).Select(minute => Monday.AddMinutes(minute)), minute =>
            Assert.True(_model.ExpectedRequests(_service, minute, minute.AddMinutes(1)) > 0)
        );
        Assert.Equal(5.4 * 10.6225 * 3600 * 50, _model.ExpectedRequests(_service, Monday, Monday.AddDays(7)), 3);
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
