using System.CommandLine;
using FksSre.OnCall;
using FksSre.OnCall.Validation;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>What <c>oncall show</c> and <c>oncall check</c> say, whole, of this repository's roster.</summary>
public class OnCallTextTests
{
    private const string End = "fks: 3 rounds of 1 step; after 45 min without an answer nobody is told any more, as the roster wants it\n";

    [Fact]
    public async Task Show_has_the_weeks_ahead_and_when_nobody_is_told_any_more()
    {
        var run = await RunAsync("show prod --weeks 1");

        Assert.Equal(
            (
                ExitCode.Ok,
                """
                FROM                                        UNTIL                                       POLICY  STEP  TOLD
                Fri 2026-11-27 07:34 -05 (America/Toronto)  Fri 2026-12-04 07:34 -05 (America/Toronto)  fks     1     Platform owner


                """ + End,
                ""
            ),
            run
        );
    }

    [Fact]
    public async Task Check_says_that_nobody_stands_in_and_when_nobody_is_told_any_more()
    {
        var run = await RunAsync("check dev");

        Assert.Equal(
            (
                ExitCode.Ok,
                "dev: somebody is reached at each step at every one of 167,040 minutes ahead\n" + End,
                """
                dev wakes nobody: its pages end in a sink. This is who would be woken in prod.
                FKS523 roster/people/owner = 1 person (advice)
                       Every page, at every hour, ends with Platform owner; nobody stands in.
                       Nothing is broken. A second person is the next improvement.

                FKS531 roster/schedules/primary/timeZone = America/Toronto (advice)
                       PagerDuty does not take this zone, so America/New_York is registered, whose clocks show the same at every moment of the next two years.
                       Nothing is to be done: the two are compared at each run, and a run fails before they part.


                """
            ),
            run
        );
    }

    [Theory]
    [InlineData(0, AfterLastLoop.NotSaid, "fks: 1 round of 2 steps; after 20 min without an answer nobody is told any more")]
    [InlineData(
        9,
        AfterLastLoop.Silence,
        "fks: 10 rounds of 2 steps; after 200 min without an answer nobody is told any more, as the roster wants it"
    )]
    public void Silence_is_told_with_its_minute_and_whether_it_is_wanted(int loops, AfterLastLoop after, string line)
    {
        var declared = Targets.Declaration();
        var policy = declared.Policies[0] with { Loops = loops, AfterLastLoop = after };
        var roster = RosterValidation.Validate(declared with { Policies = [policy] }).Value!;

        Assert.Equal(line, PolicyEnd.Line(roster.Policies[0]));
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var screen = new Screen(output, errors, redirected: true);
        var root = new RootCommand { OnCallCommand.Create(screen, new SettableClock(Targets.Now.ToDateTimeOffset())) };
        var exit = await CommandLine.RunAsync(root, screen, ["oncall", .. arguments.Split(' ')]);
        return (exit, output.ToString(), errors.ToString());
    }
}
