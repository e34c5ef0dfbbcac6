using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack, named ORGANIZATION/PROJECT/STACK.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the other stack, or null where it has none of that name; secret only if it is secret there.</summary>
    public Output<object?> GetOutput(Input<string> name)
        => Precise(name, Output.Tuple(name.ToOutput(), Outputs)
            .Apply(both => both.Item2.GetValueOrDefault(both.Item1)));

    public Output<object> RequireOutput(Input<string> name)
        => Precise(name, Output.Tuple(name.ToOutput(), Name, Outputs)
            .Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
                ? value
                : throw new KeyNotFoundException($"Stack '{all.Item2}' has no output '{all.Item1}'.")));

    /// <summary>One secret output makes the whole map secret, so secrecy is decided anew, by name.</summary>
    private Output<T> Precise<T>(Input<string> name, Output<T> output)
    {
        return new(SecrecyAsync());

        async Task<OutputData> SecrecyAsync()
        {
            var data = await output.DataTask.ConfigureAwait(false);
            var wanted = await name.ToOutput().DataTask.ConfigureAwait(false);
            var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
            var all = await Outputs.DataTask.ConfigureAwait(false);
            var names = secrets.As<ImmutableArray<string>>();
            var isSecret = wanted.IsKnown && secrets.IsKnown ? !names.IsDefault && names.Contains(wanted.As<string>()) : all.IsSecret;
            return data with { IsSecret = isSecret };
        }
    }
}

public class StackReferenceArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
