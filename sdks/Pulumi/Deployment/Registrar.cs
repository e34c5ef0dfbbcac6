using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>Registers resources with the engine, or reads existing ones, and makes their outputs arrive.</summary>
internal sealed class Registrar(Deployment deployment)
{
    /// <summary>Whatever happens, every output of the resource has arrived or failed afterwards.</summary>
    public async Task CompleteAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            var answer = await AnswerAsync(resource, args, options).ConfigureAwait(false);
            Deliver(resource, answer);
            var isKnown = !deployment.Settings.IsDryRun && answer.Result == Result.Success;
            foreach (var promise in resource.Promises.Values)
            {
                promise.TrySetDefault(isKnown);
            }
        }
        catch (Exception error)
        {
            foreach (var promise in resource.Promises.Values)
            {
                promise.TrySetException(error);
            }

            throw;
        }
    }

    private async Task<Answer> AnswerAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var preparation = new Preparation(deployment, resource, options);
        if (options.Id is { } given
            && await given.ToOutput().GetValueAsync(whenUnknown: string.Empty).ConfigureAwait(false) is { Length: > 0 } id)
        {
            var request = await preparation.ReadAsync(id, args).ConfigureAwait(false);
            var read = await deployment.Monitor.ReadResourceAsync(resource, request).ConfigureAwait(false);
            return new Answer(read.Urn, id, read.Properties, [], Result.Success);
        }

        var registration = await preparation.RegisterAsync(args).ConfigureAwait(false);
        var response = await deployment.Monitor.RegisterResourceAsync(resource, registration).ConfigureAwait(false);
        var dependencies = response.PropertyDependencies.ToDictionary(entry => entry.Key, entry => entry.Value.Urns.ToArray());
        return new Answer(response.Urn, response.Id, response.Object, dependencies, response.Result);
    }

    private static void Deliver(Resource resource, Answer answer)
    {
        var converter = new Converter(message => Log.Warn(message, resource));
        foreach (var (name, promise) in resource.Promises)
        {
            switch (name)
            {
                case Special.UrnKey:
                    promise.Set(OutputData.Known(answer.Urn));
                    break;
                case Special.IdKey when resource is CustomResource:
                    promise.Set(new OutputData([], answer.Id, IsKnown: answer.Id.Length > 0, IsSecret: false));
                    break;
                case var _ when answer.Properties?.Fields.TryGetValue(name, out var value) == true:
                    var data = Deserializer.Deserialize(value);
                    promise.Set(data with
                    {
                        Resources = [.. data.Resources, .. answer.DependenciesOf(name)],
                        Value = converter.Convert($"{resource.GetType().FullName}.{name}", data.Value, promise.ValueType),
                    });
                    break;
            }
        }
    }

    /// <summary>What the engine says of a resource. A result other than success leaves the missing outputs unknown.</summary>
    private sealed record Answer(string Urn, string Id, Struct? Properties, Dictionary<string, string[]> Dependencies, Result Result)
    {
        public ImmutableArray<Resource> DependenciesOf(string property)
            => [.. Dependencies.GetValueOrDefault(property, []).Select(urn => new DependencyResource(urn))];
    }
}
