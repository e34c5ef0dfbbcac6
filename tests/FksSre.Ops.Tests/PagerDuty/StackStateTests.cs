using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.PagerDuty.Preflight;

namespace FksSre.Ops.Tests.PagerDuty;

public class StackStateTests
{
    [Fact]
    public void Ids_are_read_and_what_waits_to_be_deleted_and_what_pulumi_says_behind_is_left_out()
    {
        var state = StackState.Read(
            """
            {"version": 3, "deployment": {"resources": [
              {"urn": "urn:pulumi:prod::fks-sre::fks-sre:oncall:OnCall::oncall", "type": "fks-sre:oncall:OnCall"},
              {"urn": "urn:pulumi:prod::fks-sre::fks-sre:oncall:OnCall$pagerduty:index/schedule:Schedule::oncall-schedule-primary", "type": "pagerduty:index/schedule:Schedule", "id": "PNEW"},
              {"urn": "urn:pulumi:prod::fks-sre::fks-sre:oncall:OnCall$pagerduty:index/schedule:Schedule::oncall-schedule-primary", "type": "pagerduty:index/schedule:Schedule", "id": "POLD", "delete": true}
            ]}}
            warning: A new version of Pulumi is available.
            """,
            "remedy"
        );

        Assert.Equal([("oncall-schedule-primary", "PNEW")], state.All("pagerduty:index/schedule:Schedule"));
    }

    [Theory]
    [InlineData("""{"deployment": {}}""")]
    [InlineData("""{"deployment": {"resources": null}}""")]
    public void Stack_that_was_never_deployed_has_nothing(string text) => Assert.Empty(StackState.Read(text, "remedy").Ids);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("error: no stack named 'prod' found")]
    [InlineData("""{"resources": []}""")]
    [InlineData("""{"deployment": {"resources": [{"id": "P1"}]}}""")]
    public void Other_text_is_no_empty_state(string text) =>
        Assert.Equal(
            "This is no state as pulumi stack export writes it.",
            Assert.Throws<LookFailure>(() => StackState.Read(text, "remedy")).Message
        );
}
