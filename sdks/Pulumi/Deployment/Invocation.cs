using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Wire;
using Type = System.Type;

namespace Pulumi;

/// <summary>One call of a provider's function, with a result of type <paramref name="result"/>.</summary>
internal sealed class Invocation(Deployment deployment, string token, Type result, InvokeOptions? options)
{
    /// <summary>Not called while an argument, or a resource it waits for, is unknown.</summary>
    public async Task<OutputData> OutputAsync(InvokeArgs args)
    {
        var properties = await PropertiesAsync(args).ConfigureAwait(false);
        var explicitDependencies = options is InvokeOutputOptions { DependsOn: var dependsOn }
            ? await dependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        Resource[] resources = [.. properties.Dependencies.Values.SelectMany(found => found), .. explicitDependencies];
        if (IsUnknown(Value.ForStruct(properties.Values)) || await AnyUnknownAsync(resources).ConfigureAwait(false))
        {
            return OutputData.Unknown();
        }

        var data = await CallAsync(properties).ConfigureAwait(false);
        return data with { Resources = data.Resources.Union(resources) };
    }

    public async Task<OutputData> KnownAsync(InvokeArgs args)
        => await CallAsync(await PropertiesAsync(args).ConfigureAwait(false)).ConfigureAwait(false);

    private static bool IsUnknown(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(IsUnknown),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(IsUnknown),
        _ => Deserializer.IsUnknown(value),
    };

    /// <summary>Stand-ins have no id to wait for.</summary>
    private static async Task<bool> AnyUnknownAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in Dependency.Expand(resources).Where(resource => resource is not DependencyResource))
        {
            if (!(await resource.Id.DataTask.ConfigureAwait(false)).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<PropertySet> PropertiesAsync(InvokeArgs args)
        => await PropertySet.SerializeAsync(token, args, await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false))
            .ConfigureAwait(false);

    private async Task<OutputData> CallAsync(PropertySet properties)
    {
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token);
        var response = await deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = properties.Values,
            Provider = provider is null ? string.Empty : await provider.ReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? string.Empty,
            PluginDownloadURL = options?.PluginDownloadURL ?? string.Empty,
            AcceptResources = true,
        }).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            var reasons = response.Failures.Select(failure => $"{failure.Reason} ({failure.Property})");
            throw new InvokeException($"Invoke of '{token}' failed: {string.Join("; ", reasons)}");
        }

        var data = Deserializer.Deserialize(Value.ForStruct(response.Return ?? new Struct()));
        var converter = new Converter(message => Log.Warn(message));
        return data with { Value = converter.Convert($"{token} result", data.Value, result) };
    }
}
