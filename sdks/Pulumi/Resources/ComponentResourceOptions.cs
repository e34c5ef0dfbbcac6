namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers of the component's children, one per package.</summary>
    public List<ProviderResource> Providers { get; set; } = [];

    internal override ResourceOptions Clone() => Merge(this, null);

    /// <summary>A new set of options: the first's with the second's added; of two providers of one package the second's is kept.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var result = new ComponentResourceOptions();
        foreach (var options in new[] { options1, options2 }.OfType<ComponentResourceOptions>())
        {
            result.MergeCommon(options);
            result.Providers = [.. result.Providers.Concat(options.Providers).Reverse().DistinctBy(provider => provider.Package).Reverse()];
        }

        return result;
    }
}
