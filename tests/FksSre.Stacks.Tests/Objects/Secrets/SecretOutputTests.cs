using System.Reflection;
using System.Text.Json;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Inputs;
using NodaTime;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Testing;

namespace FksSre.Stacks.Tests.Objects.Secrets;

/// <summary>
/// Every input that holds a secret is marked as one, so that the engine encrypts and hides it; no component and no export holds any.
/// </summary>
public class SecretOutputTests
{
    public static IEnumerable<object[]> Names => Variants.All.Where(v => v.Value.Withheld.Count > 0).Select(v => new object[] { v.Key });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Input_with_a_secret_is_marked(string variant)
    {
        var planted = PlantedSecrets.In(variant, seed: 77);
        var (texts, _) = await DeployAsync(planted.Configuration);
        string[] words = [.. planted.Words.Values, PlantedSecrets.ProviderWord];
        var found = new List<(string Word, bool IsSecret)>();
        foreach (var text in texts)
        {
            var value = await Pulumi.Utilities.OutputUtilities.GetValueAsync(text);
            var isSecret = await Output.IsSecretAsync(text);
            found.AddRange(words.Where(word => value.Contains(word, StringComparison.Ordinal)).Select(word => (word, isSecret)));
        }

        Assert.Empty(planted.Words.Values.Except(found.Select(f => f.Word)));
        Assert.DoesNotContain(found, f => !f.IsSecret);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Component_and_export_hold_no_secret(string variant)
    {
        var planted = PlantedSecrets.In(variant, seed: 78);
        var (_, resources) = await DeployAsync(planted.Configuration);
        string[] words = [.. planted.Words.Values, PlantedSecrets.ProviderWord];
        var shown = new List<string>();
        foreach (var resource in resources.OfType<ComponentResource>())
        {
            foreach (var property in resource.GetType().GetProperties().Where(p => p.GetCustomAttribute<OutputAttribute>() is not null))
            {
                shown.Add(JsonSerializer.Serialize(await ValueAsync(property.GetValue(resource)!)));
            }
        }

        Assert.True(shown.Count >= 3, "The stack itself has three exports.");
        Assert.All(shown, text => Assert.DoesNotContain(words, word => text.Contains(word, StringComparison.Ordinal)));
    }

    /// <returns>All inputs that may hold secrets, and the resources.</returns>
    private static async Task<(List<Output<string>> Texts, IEnumerable<Resource> Resources)> DeployAsync(StackConfiguration configuration)
    {
        var inputs = StackInputs.Check(new(configuration, []), SystemClock.Instance.GetCurrentInstant()).Value!;
        var texts = new List<Output<string>>();
        ResourceTransformationResult? Keep(ResourceTransformationArgs args)
        {
            texts.AddRange(Texts(args.Args));
            return null;
        }

        var resources = await Deployment.TestWithServiceProviderAsync<FksStack>(
            new PlayedSecrets(),
            new Source(() => new FksStack(inputs, StackSecrets.Of(configuration), DeployedState.Nothing, new(), Keep)),
            new TestOptions
            {
                ProjectName = ConfigKeys.Project,
                StackName = configuration.Stack,
                IsPreview = false,
            }
        );
        return (texts, resources);
    }

    private static IEnumerable<Output<string>> Texts(ResourceArgs args) =>
        args switch
        {
            SecretArgs secret => [secret.StringData.ToOutput().Apply(data => string.Join('\n', data.Values))],
            Pulumi.Kubernetes.ProviderArgs { KubeConfig: { } text } => [text.ToOutput()],
            Pulumiverse.Grafana.ProviderArgs { Auth: { } text } => [text.ToOutput()],
            Pulumi.Pagerduty.ProviderArgs { Token: { } text } => [text.ToOutput()],
            _ => [],
        };

    private static async Task<object?> ValueAsync(object output)
    {
        var method = typeof(Pulumi.Utilities.OutputUtilities)
            .GetMethod("GetValueAsync")!
            .MakeGenericMethod(output.GetType().GetGenericArguments()[0]);
        var task = (Task)method.Invoke(null, [output])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private sealed class Source(Func<FksStack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(FksStack) ? create() : null;
    }
}
