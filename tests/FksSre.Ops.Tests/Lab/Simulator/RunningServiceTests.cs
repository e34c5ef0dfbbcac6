using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.Simulator;

public class RunningServiceTests
{
    private readonly SettableClock _clock = SettableClock.AtTradingHours();

    [Fact]
    public void Same_seed_and_same_scrapes_give_the_same_page()
    {
        var first = Running(seed: 7);
        var second = Running(seed: 7);
        var other = Running(seed: 8);
        _clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(first.Metrics(), second.Metrics());
        Assert.NotEqual(first.Metrics(), other.Metrics());
    }

    [Fact]
    public void Page_asked_for_twice_in_one_instant_does_not_change()
    {
        var service = Running();
        _clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(service.Metrics(), service.Metrics());
    }

    [Fact]
    public void Fault_ends_by_itself_and_breaks_only_its_own_time()
    {
        var service = Running();
        service.Replace(new Fault("fks_api", 1, null, false, _clock.GetUtcNow().AddMinutes(1)));
        _clock.Advance(TimeSpan.FromMinutes(10));

        var page = Exposition.Parse(service.Metrics());
        var errors = page.Of("http_requests_total").Where(s => s.Labels["status"] == "500").Sum(s => s.Value);

        Assert.Null(service.Fault);
        Assert.InRange(errors, 3000, 3550); // 60 s * 50/s, then 540 s * 50/s * 1 %
        Assert.InRange(page.Sum("http_requests_total"), 29000, 31000);
    }

    [Fact]
    public void Fault_of_latency_moves_the_median()
    {
        var service = Running();
        service.Replace(new Fault("fks_api", null, 0.8, false, _clock.GetUtcNow().AddMinutes(5)));
        _clock.Advance(TimeSpan.FromMinutes(5));

        var page = Exposition.Parse(service.Metrics());
        double Within(string le) => page.Of("http_request_duration_seconds_bucket").Where(s => s.Labels["le"] == le).Sum(s => s.Value);

        Assert.InRange(Within("0.2") / Within("+Inf"), 0, 0.01);
        Assert.InRange(Within("1") / Within("+Inf"), 0.65, 0.70);
    }

    [Fact]
    public void Service_that_is_down_serves_no_requests()
    {
        var service = Running();
        service.Replace(new Fault("fks_api", null, null, true, _clock.GetUtcNow().AddMinutes(5)));
        _clock.Advance(TimeSpan.FromMinutes(4));

        Assert.Equal(0, Exposition.Parse(service.Metrics()).Sum("http_requests_total"));
    }

    private RunningService Running(int seed = 1) =>
        new(Dialects.Service(Dialects.Fks), new TrafficModel(TrafficCurve.TradingHours), seed, _clock);
}
