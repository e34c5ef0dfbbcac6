using System.Collections.Immutable;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Inputs;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace FksSre.Stacks.Registration;

/// <summary>Runs the real program with played providers, and tells what it registers.</summary>
public static class StackRegistration
{
    /// <param name="inputs">Checked.</param>
    /// <param name="secrets">Of the same configuration; what stands in them is shown, so hand over placeholders.</param>
    /// <param name="isPreview">As under <c>pulumi preview</c>.</param>
    /// <returns>Sorted by URN.</returns>
    public static async Task<ImmutableArray<RegisteredResource>> RunAsync(StackInputs inputs, StackSecrets secrets, bool isPreview = false)
    {
        var providers = new PlayedProviders();
        var recorder = new ResourceRecorder();
        var resources = await Deployment.TestWithServiceProviderAsync<FksStack>(
            providers,
            new StackSource(() => new FksStack(inputs, secrets, DeployedState.Nothing, new ClusterQuestions(), recorder.Keep)),
            new TestOptions
            {
                ProjectName = ConfigKeys.Project,
                StackName = inputs.Settings.Environment,
                IsPreview = isPreview,
            }
        );
        var urns = new Urns(inputs.Settings.Environment, recorder);
        var registered = new List<RegisteredResource>();
        foreach (var resource in resources.Where(resource => resource is not Stack))
        {
            var (type, name) = (resource.GetResourceType(), resource.GetResourceName());
            var given = providers.Given(type, name);
            var read = given?.Id is { Length: > 0 } id ? id : null;
            registered.Add(
                new(
                    urns.Of(resource),
                    type,
                    name,
                    urns.Parent(resource),
                    InputJson.Of(given?.Inputs ?? []),
                    await OptionsAsync(recorder, resource, Urns.Provider(given?.Provider), read is not null)
                )
                {
                    Read = read,
                }
            );
        }

        return [.. registered.OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
    }

    private static async Task<RegisteredOptions> OptionsAsync(ResourceRecorder recorder, Resource resource, string provider, bool isRead)
    {
        var options = recorder.Options(resource);
        var custom = options as CustomResourceOptions;
        var aliases = await Task.WhenAll(options.Aliases.Select(alias => OutputUtilities.GetValueAsync(alias.ToOutput())));
        return new(
            Ancestry(recorder, resource).Select(each => recorder.Options(each).Protect).FirstOrDefault(protect => protect is not null)
                ?? false,
            options.RetainOnDelete ?? false,
            provider,
            options.Version ?? "",
            options.PluginDownloadURL ?? "",
            Sorted(custom?.AdditionalSecretOutputs),
            Sorted(options.IgnoreChanges),
            // Of what is only looked at they are not sent. The public packages give all else an empty id, so a set id says nothing.
            isRead ? [] : Sorted(aliases.Select(alias => alias.Type is null ? "" : Known(alias.Type))),
            options.CustomTimeouts?.Create,
            options.CustomTimeouts?.Update
        );
    }

    private static string Known(Input<string> type) => OutputUtilities.GetValueAsync(type.ToOutput()).GetAwaiter().GetResult();

    private static IEnumerable<Resource> Ancestry(ResourceRecorder recorder, Resource resource)
    {
        for (var each = resource; each is not (null or Stack); each = recorder.Parent(each))
        {
            yield return each;
        }
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string>? texts) => [.. (texts ?? []).Order(StringComparer.Ordinal)];
}
