using FksSre.Delivery.Engine;
using FksSre.Ops.Engine;

namespace FksSre.Ops.Tests.Engine;

/// <summary>What an update says while it lasts.</summary>
public sealed class StepProgressTests
{
    private readonly OneTimer _clock = new();
    private readonly Told _told = new();

    [Fact]
    public void What_is_waited_for_is_named_while_nothing_else_happens()
    {
        using var progress = new StepProgress(_told, _clock);

        progress.Report(new(Step("grafana"), IsOver: false, IsPlanned: false));
        progress.Report(new(Step("prometheus"), IsOver: false, IsPlanned: false));
        _clock.Advance(TimeSpan.FromSeconds(29));
        progress.Report(new(Step("grafana"), IsOver: true, IsPlanned: false));
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(["update, done: Deployment fks/grafana"], _told.Lines);
        _clock.Advance(TimeSpan.FromSeconds(1));
        progress.Report(new(Step("prometheus"), IsOver: true, IsPlanned: false));
        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(
            ["update, done: Deployment fks/grafana", "waits for Deployment fks/prometheus", "update, done: Deployment fks/prometheus"],
            _told.Lines
        );
    }

    [Fact]
    public void What_a_preview_plans_is_not_told()
    {
        using var progress = new StepProgress(_told, _clock);

        progress.Report(new(Step("grafana"), IsOver: false, IsPlanned: true));
        progress.Report(new(Step("grafana"), IsOver: true, IsPlanned: true));
        _clock.Advance(TimeSpan.FromSeconds(300));

        Assert.Empty(_told.Lines);
    }

    [Fact]
    public void Many_are_named_in_part()
    {
        using var progress = new StepProgress(_told, _clock);

        foreach (var name in "gfedcba")
        {
            progress.Report(new(Step($"{name}"), IsOver: false, IsPlanned: false));
        }

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(
            ["waits for Deployment fks/a, Deployment fks/b, Deployment fks/c, Deployment fks/d, Deployment fks/e and 2 more"],
            _told.Lines
        );
    }

    private static EngineStep Step(string name) =>
        new(
            "update",
            new($"urn:pulumi:dev::fks-sre::kubernetes:apps/v1:Deployment::{name}", "kubernetes:apps/v1:Deployment", $"fks/{name}"),
            [],
            [],
            false,
            []
        );

    private sealed class Told : IProgress<string>
    {
        public List<string> Lines { get; } = [];

        public void Report(string value) => Lines.Add(value);
    }

    /// <summary>A clock that moves when it is told to, and has one timer.</summary>
    private sealed class OneTimer : TimeProvider, ITimer
    {
        private Action? _rings;
        private TimeSpan _left;
        private TimeSpan _period;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _rings = () => callback(state);
            Change(dueTime, period);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (_left, _period) = (dueTime, period);
            return true;
        }

        public void Advance(TimeSpan time)
        {
            for (_left -= time; _left <= TimeSpan.Zero; _left += _period)
            {
                _rings!();
            }
        }

        public void Dispose() => _rings = null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
