using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>One call of a provider's function.</summary>
internal sealed class Invocation(Deployment deployment, string token, InvokeOptions? options)
{
    /// <summary>Not called while an argument, or a resource it waits for, is unknown.</summary>
    public async Task<OutputData<T>> OutputAsync<T>(InvokeArgs args)
    {
        var properties = await PropertiesAsync(args).ConfigureAwait(false);
        var explicitDependencies = options is InvokeOutputOptions { DependsOn: var dependsOn }
            ? await dependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        Resource[] resources = [.. properties.Dependencies.Values.SelectMany(found => found), .. explicitDependencies];
        if (IsUnknown(Value.ForStruct(properties.Values)) || await AnyUnknownAsync(resources).ConfigureAwait(false))
        {
            return OutputData.Unknown<T>(default!);
        }

        var data = await CallAsync<T>(properties).ConfigureAwait(false);
        return data with { Resources = data.Resources.Union(resources) };
    }

    public async Task<T> ValueAsync<T>(InvokeArgs args)
        => (await CallAsync<T>(await PropertiesAsync(args).ConfigureAwait(false)).ConfigureAwait(false)).Value;

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

    private async Task<OutputData<T>> CallAsync<T>(PropertySet properties)
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
        var result = new Converter(message => Log.Warn(message)).Convert($"{token} result", data.Value, typeof(T));
        return new(data.Resources, result is null ? default! : (T)result, data.IsKnown, data.IsSecret);
    }
}
