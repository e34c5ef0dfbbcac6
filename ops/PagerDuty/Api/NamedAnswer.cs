namespace FksSre.Ops.PagerDuty.Api;

/// <summary>A thing with a name that people gave it.</summary>
internal interface INamed
{
    /// <summary>PagerDuty's.</summary>
    string Id { get; }

    string Name { get; }
}

/// <summary>A thing of which nothing but the name matters here.</summary>
internal sealed record NamedAnswer(string Id, string Name) : INamed;
