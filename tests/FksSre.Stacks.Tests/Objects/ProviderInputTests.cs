using System.Text.Json.Nodes;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Tests.Configuration;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>What a user sets for a provider arrives in that provider's inputs: an explicit one takes nothing by itself.</summary>
public class ProviderInputTests
{
    [Theory]
    [InlineData("pagerduty:serviceRegion", "eu", "serviceRegion", "eu")]
    [InlineData("pagerduty:apiUrlOverride", "https://proxy.example/pd", "apiUrlOverride", "https://proxy.example/pd")]
    [InlineData("pagerduty:skipCredentialsValidation", "true", "skipCredentialsValidation", "true")]
    [InlineData("kubernetes:suppressDeprecationWarnings", "true", "suppressDeprecationWarnings", "true")]
    [InlineData("kubernetes:kubeClientSettings", """{"qps": 53}""", "kubeClientSettings", """{ "qps": 53 }""")]
    [InlineData("grafana:orgId", "7", "orgId", "7")]
    [InlineData("grafana:caCert", "/etc/ca.pem", "caCert", "/etc/ca.pem")]
    [InlineData("grafana:insecureSkipVerify", "true", "insecureSkipVerify", "true")]
    [InlineData("grafana:retries", "3", "retries", "3")]
    [InlineData("grafana:retryWait", "11", "retryWait", "11")]
    public async Task Setting_arrives(string key, string value, string input, string expected)
    {
        var registered = await Registered.RunAsync(Variants.All["dashboards by API"].With(key, value));

        var inputs = registered.Resources.Single(resource => resource.Type == $"pulumi:providers:{key.Split(':')[0]}").Inputs;
        Assert.Equal(expected, Text(inputs[input]));
    }

    [Fact]
    public void Every_setting_that_is_not_passed_on_is_refused_with_what_to_do_instead() => Assert.All(NotPassedOn.Reasons, setting =>
        {
            var configuration = LegalConfiguration.Prod.WithSecret(setting.Key, "7");

            Assert.Equal(
                $"""
                FKS684 Pulumi.prod.yaml/{setting.Key} = {setting.Key}
                       It is not passed on to the provider, so it would be ignored. {setting.Value.Why}.
                       {setting.Value.Instead} Remove it: pulumi config rm {setting.Key} --stack prod
                """,
                string.Join('\n', configuration.Mistakes())
            );
        });

    /// <summary>What is no text travels as JSON in a text.</summary>
    private static string? Text(JsonNode? node) => node is JsonObject ? node.ToJsonString() : node?.ToString();
}
