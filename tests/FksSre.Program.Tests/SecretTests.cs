using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.Program.Tests;

/// <summary>Secrets of the configuration, and those that providers make, travel as secrets and in no other way.</summary>
public class SecretTests
{
    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task No_secret_is_readable(string name, bool isPreview)
    {
        var configuration = Configurations.Named(name);
        var run = await Runs.OfAsync(name, isPreview);

        Assert.Equal(0, run.Result.ExitCode);
        string[] planted = [.. PlantedSecrets.Of(configuration), StackEngine.Password, StackEngine.IntegrationKey];
        var readable = string.Join('\n', ReadableTexts.Of(run));
        Assert.Contains("fks-sre", readable, StringComparison.Ordinal);
        Assert.Equal([], planted.Where(secret => readable.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>Else the test above would hold because nothing is sent.</summary>
    [Theory]
    [MemberData(nameof(Configurations.Names), MemberType = typeof(Configurations))]
    public async Task Every_secret_of_the_configuration_is_used(string name)
    {
        var configuration = Configurations.Named(name);
        var run = await Runs.OfAsync(name);

        var secret = string.Join('\n', run.Registrations.SelectMany(request => SecretValues.SecretTexts(request.Object)));
        Assert.NotEmpty(PlantedSecrets.Of(configuration));
        Assert.Equal([], PlantedSecrets.Of(configuration).Where(core => !secret.Contains(core, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Password_that_is_made_up_goes_into_a_Kubernetes_Secret_as_a_secret(string name)
    {
        var run = await Runs.OfAsync(name);

        Assert.Equal(StackEngine.Password, StringData(run, "grafana-secrets").Fields["admin-password"].StringValue);
    }

    [Fact]
    public async Task Integration_keys_go_into_a_Kubernetes_Secret_as_secrets()
    {
        var run = await Runs.OfAsync("prod");

        var keys = StringData(run, "alertmanager-keys")
            .Fields.Where(field => field.Key is not ("discord-webhook" or "heartbeat-url" or "heartbeat-slis-url" or "pagerduty-heartbeat"))
            .ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, field => Assert.Equal(StackEngine.IntegrationKey, field.Value.StringValue));
    }

    /// <summary>All that is in a Kubernetes Secret is secret, keys included.</summary>
    private static Struct StringData(ProgramRun run, string name) =>
        Assert
            .IsType<Value>(SecretValues.Inside(run.Registrations.Single(request => request.Name == name).Object.Fields["stringData"]))
            .StructValue;
}
