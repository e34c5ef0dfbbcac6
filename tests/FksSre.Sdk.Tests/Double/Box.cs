using System.Collections.Immutable;
using Pulumi;

namespace FksSre.Sdk.Tests.Double;

/// <summary>A custom resource of no particular provider.</summary>
internal sealed class Box(string name, BoxArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("boxes:index:Box", name, args ?? new BoxArgs(), options)
{
    [Output("content")]
    public Output<string> Content { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("labels")]
    public Output<ImmutableDictionary<string, string>> Labels { get; private set; } = null!;

    [Output("serial")]
    public Output<string?> Serial { get; private set; } = null!;
}

internal sealed class BoxArgs : ResourceArgs
{
    [Input("content")]
    public Input<string>? Content { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("labels")]
    private InputMap<string>? _labels;

    public InputMap<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }

    [Input("items")]
    private InputList<string>? _items;

    public InputList<string> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    [Input("inner")]
    public Input<BoxArgs>? Inner { get; set; }

    [Input("neighbour")]
    public Input<Resource>? Neighbour { get; set; }
}

/// <summary>A component with whatever children a test gives it.</summary>
internal sealed class Shelf : ComponentResource
{
    public Shelf(string name, Action<Shelf>? fill = null, ComponentResourceOptions? options = null)
        : base("boxes:index:Shelf", name, options)
    {
        fill?.Invoke(this);
        RegisterOutputs(new Dictionary<string, object?> { ["label"] = Output.Create($"{name} label") });
    }
}

/// <summary>The provider of boxes.</summary>
internal sealed class BoxProvider(string name, CustomResourceOptions? options = null)
    : ProviderResource("boxes", name, ResourceArgs.Empty, options);
