using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>Whether the duty moves is known from the engine's state, before anything is registered.</summary>
public class DutyTests
{
    private const string Urn = "urn:pulumi:prod::fks-sre::fks-sre:oncall:OnCall";
    private const string Move = "primary: Platform owner instead of Former owner from now on";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Duty_that_would_be_taken_from_somebody_ends_the_run_before_anything_is_registered(bool isPreview)
    {
        var run = await RunAsync(Configurations.Named("prod"), "former@fkstrading.xyz", isPreview);

        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", ""), run.Result);
        Assert.Empty(run.Registrations);
        Assert.Equal(
            $"""
            FKS535 roster/schedules/primary = {Move}
                   From this second on Platform owner would have the duty instead of Former owner, for a year or more, and PagerDuty tells neither of them.
                   Have Former owner in the roster again, as PagerDuty has this person, until a handover. Or, if this is meant: pulumi config set fks-sre:dutyMoves '{Move}' --stack prod
            1 finding; nothing was registered.
            """,
            Assert.Single(run.Logged).Message
        );
    }

    [Fact]
    public async Task Agreement_lets_it_pass_and_the_move_is_told()
    {
        var run = await RunAsync(Configurations.Named("prod").With(ConfigKeys.DutyMoves, Move), "former@fkstrading.xyz");

        Assert.Equal(
            new ProgramResult(
                0,
                "",
                $"""
                FKS536 roster/schedules/primary = {Move} (advice)
                       From this second on Platform owner has the duty instead of Former owner, for a year or more, as was agreed to.
                       Tell them: PagerDuty does not.

                """
            ),
            run.Result
        );
        Assert.Empty(run.Logged);
    }

    [Fact]
    public async Task Same_person_has_nothing_to_say()
    {
        var run = await RunAsync(Configurations.Named("prod"), "Owner@fks.invalid");

        Assert.Equal((new ProgramResult(0, "", ""), 0), (run.Result, run.Logged.Length));
    }

    /// <summary>The engine refuses the call; a failure of its answer is how it says the same of arguments.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task State_that_cannot_be_read_is_not_taken_for_an_empty_one(bool isRefused)
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("prod"), behaviour => behaviour.Invoke = request =>
                request.Tok == StackEngine.ReadState
                    ? isRefused
                        ? throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.Unknown, "no backend client is available"))
                        : new()
                        {
                            Failures =
                            {
                                new CheckFailure { Property = "stackName", Reason = "no backend client is available" },
                            },
                        }
                    : StackEngine.After("prod", new())(request));

        Assert.Equal(Refusal.UserWasTold, run.Result.ExitCode);
        Assert.Empty(run.Registrations);
        var told = Assert.Single(run.Logged).Message;
        Assert.StartsWith(
            "FKS539 roster/schedules/primary = (nothing)\n       Whether the duty moves to "
                + "somebody else cannot be told: the engine did not read its state (",
            told,
            StringComparison.Ordinal
        );
        Assert.Contains("no backend client is available", told, StringComparison.Ordinal);
        Assert.Contains("pulumi config set fks-sre:dutyMoves 'primary: unknown' --stack prod", told, StringComparison.Ordinal);
    }

    private static Task<ProgramRun> RunAsync(StackConfiguration configuration, string email, bool isPreview = false) =>
        ProgramRun.OfAsync(configuration, behaviour =>
        {
            behaviour.IsPreview = isPreview;
            behaviour.Invoke = StackEngine.After("prod", State(email));
        });

    /// <summary>
    /// As the engine keeps it after a deployment: the schedule as the provider reads it back, with what only PagerDuty knows, and the
    /// people of the component.
    /// </summary>
    private static Struct State(string email) =>
        WireValue.Struct(
            (
                $"{Urn}::oncall",
                StackEngine.Kept(
                    "fks-sre:oncall:OnCall",
                    (
                        "people",
                        WireValue.Object(
                            (
                                "PABC123",
                                WireValue.Object(
                                    ("id", WireValue.Text("owner")),
                                    ("name", WireValue.Text("Former owner")),
                                    ("email", WireValue.Text(email))
                                )
                            )
                        )
                    )
                )
            ),
            (
                $"{Urn}$pagerduty:index/schedule:Schedule::oncall-schedule-primary",
                StackEngine.Kept(
                    "pagerduty:index/schedule:Schedule",
                    ("name", WireValue.Text("primary (prod)")),
                    ("timeZone", WireValue.Text("America/New_York")),
                    (
                        "layers",
                        Value.ForList(
                            WireValue.Object(
                                ("id", WireValue.Text("PLAYER1")),
                                ("name", WireValue.Text("weekly")),
                                ("start", WireValue.Text("2026-06-05T14:21:07-04:00")),
                                ("end", WireValue.Text("")),
                                ("rotationVirtualStart", WireValue.Text("2026-01-05T09:00:00-05:00")),
                                ("rotationTurnLengthSeconds", Value.ForNumber(604_800)),
                                ("renderedCoveragePercentage", WireValue.Text("100.0")),
                                ("users", Value.ForList(WireValue.Text("PABC123"))),
                                ("restrictions", Value.ForList())
                            )
                        )
                    )
                )
            ),
            (
                $"{Urn}$pagerduty:index/service:Service::oncall-platform",
                StackEngine.Kept("pagerduty:index/service:Service", ("name", WireValue.Text("FKS platform (prod)")))
            )
        );
}
