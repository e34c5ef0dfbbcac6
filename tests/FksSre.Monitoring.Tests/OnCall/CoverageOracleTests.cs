using CsCheck;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Validation;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>The proof reckons in stretches between moments at which something changes; the oracle looks at every minute.</summary>
public class CoverageOracleTests
{
    private const int Days = 9;

    /// <summary>Each holds a change of the clocks in some of the zones; together, in each zone that has any, both.</summary>
    public static TheoryData<int, int, int> Changes =>
        new()
        {
            { 2026, 3, 8 },
            { 2026, 3, 29 },
            { 2026, 4, 5 },
            { 2026, 10, 4 },
            { 2026, 10, 25 },
            { 2026, 11, 1 },
            { 2027, 2, 7 },
            { 2027, 3, 14 },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Duties_agree_with_a_look_at_every_minute(int year, int month, int day)
    {
        var change = new LocalDate(year, month, day);
        var oracle = new MinuteOracle(change.PlusDays(-4), Days, RandomRoster.Zones);
        RandomRoster
            .Around(change)
            .Sample(
                declaration =>
                {
                    var checkedRoster = RosterValidation.Validate(declaration);
                    Assert.Empty(checkedRoster.Findings);
                    var policy = checkedRoster.Value!.Policies[0];
                    var table = DutyTable.Of(policy, oracle.Span);
                    for (var step = 0; step < policy.Steps.Length; step++)
                    {
                        var at = 0;
                        foreach (var duty in table[step])
                        {
                            Assert.Equal(oracle.Start + Duration.FromMinutes(at), duty.Span.Start);
                            var proved = MinuteOracle.CodeOf(duty.Told, duty.Reached);
                            for (var end = at + (int)duty.Span.Duration.TotalMinutes; at < end; at++)
                            {
                                var expected = oracle.Told(policy.Steps[step], at);
                                if (proved != expected)
                                {
                                    Assert.Fail(
                                        $"step {step + 1} at {oracle.Start + Duration.FromMinutes(at)}: "
                                            + $"{proved:x}, but minute by minute {expected:x}"
                                    );
                                }
                            }
                        }

                        Assert.Equal(oracle.Minutes, at);
                    }
                },
                iter: 1250,
                threads: 2
            );
    }
}
