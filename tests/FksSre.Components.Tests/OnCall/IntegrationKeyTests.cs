using Pulumi;
using Pulumi.Utilities;

namespace FksSre.Components.Tests.OnCall;

public class IntegrationKeyTests
{
    [Fact]
    public async Task Each_receiver_has_the_key_of_its_service()
    {
        var run = await OnCallRun.Of(Plans.Paid);
        var keys = await Task.WhenAll(
            run.Keys.ByReceiver.Select(async pair => $"{pair.Key} {await OutputUtilities.GetValueAsync(pair.Value)}")
        );

        Assert.Equal(
            [
                "page planted-key-of-oncall-integration-platform",
                "page-fks_api planted-key-of-oncall-integration-service-fks-api",
                "page-fks_data planted-key-of-oncall-integration-service-fks-data",
                "tickets planted-key-of-oncall-integration-platform",
            ],
            keys
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Key_is_secret_in_the_program_and_in_the_state(bool isPreview)
    {
        var run = await OnCallRun.Of(Plans.Paid, isPreview: isPreview);

        Assert.All(await Task.WhenAll(run.Keys.ByReceiver.Values.Select(Output.IsSecretAsync)), Assert.True);
        Assert.All(Plans.Paid.Services, service =>
            Assert.Equal(["integrationKey"], run.OptionsOf($"oncall-integration-{service.Id}").AdditionalSecretOutputs)
        );
    }

    [Fact]
    public async Task Key_is_in_no_input_and_no_output()
    {
        var run = await OnCallRun.Of(Plans.Paid);
        var outputs = Assert.Single(run.Provider.Outputs, request => request.Urn.EndsWith("::oncall", StringComparison.Ordinal)).Outputs;
        var urls = InputText.Of(await OutputUtilities.GetValueAsync(outputs["serviceUrls"]));

        Assert.Equal(["people", "serviceUrls"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "{ FKS platform (prod): 'https://fks.pagerduty.com/oncall-platform', fks-api "
                + "(prod): 'https://fks.pagerduty.com/oncall-service-fks-api', "
                + "fks-data (prod): 'https://fks.pagerduty.com/oncall-service-fks-data' }",
            urls
        );
        Assert.All(run.Provider.Resources, resource =>
            Assert.DoesNotContain(OnCallRun.KeyBegin, InputText.Of(resource.Inputs), StringComparison.Ordinal)
        );
    }
}
