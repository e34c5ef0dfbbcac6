namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to treat as secret although the provider does not say so.</summary>
    public List<string> AdditionalSecretOutputs { get; set; } = [];

    /// <summary>Adopts the existing resource of this id.</summary>
    public string? ImportId { get; set; }

    internal override ResourceOptions Clone() => Merge(this, null);

    /// <summary>A new set of options: the first's with the second's added.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var result = new CustomResourceOptions();
        foreach (var options in new[] { options1, options2 }.OfType<CustomResourceOptions>())
        {
            result.MergeCommon(options);
            result.DeleteBeforeReplace = options.DeleteBeforeReplace ?? result.DeleteBeforeReplace;
            result.ImportId = options.ImportId ?? result.ImportId;
            result.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        }

        return result;
    }
}
