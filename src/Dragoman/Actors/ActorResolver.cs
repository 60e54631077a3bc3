using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Records;

namespace Dragoman.Actors;

/// <summary>Says who is meant by each mention, on the day of the report. Without that day, offices are not looked up.</summary>
/// <param name="tables">Who is known.</param>
/// <param name="asOf">The day on which offices are looked up, for every report; null for the day of each.</param>
internal sealed class ActorResolver(ActorTables tables, DateOnly? asOf = null) : IAnnotator
{
    private readonly References _references = new(tables);

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Arcs | Layers.Mentions;

    public Layers Provides => Layers.Actors;

    public void Annotate(Document document)
    {
        var mentions = document.Mentions.Items;
        var actors = document.Actors.Allocate(mentions.Length);
        var choice = new EntityChoice(tables, asOf ?? Day(document.Article));
        for (var i = 0; i < mentions.Length; i++)
        {
            actors[i] = Resolve(document, mentions[i], choice);
        }
        _references.Resolve(document, actors);
        // UNO and EUR are codes; the kind of actor they stand for is an intergovernmental organisation like the others.
        foreach (ref var actor in actors) if (actor is { Group: "UNO" or "EUR" }) actor = actor with { Group = "IGO" };
    }

    private static DateOnly? Day(Article article) => article.Published is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;

    private Actor? Resolve(Document document, Mention mention, EntityChoice choice)
    {
        if (mention.Kind == MentionKind.Pronoun) return null;
        var body = mention.Affiliation > 0 ? choice.Body(mention.Affiliation) ?? choice.Best(mention.Affiliation, null, null).Entity : null;
        var role = mention.Role > 0 ? tables.Roles[tables.RoleNames.Readings(mention.Role)[0].Target] : null;
        var (entity, use) = mention.Name > 0 ? choice.Best(mention.Name, role, body) : default;
        // "President Ruritan": a role with a surname nobody in the tables carries on that day stays a description.
        if (entity is null && role is null) return null;

        var office = entity is not null ? choice.OfficeOf(entity) : null;
        // "U.N. mediator Diego Cordovez": whom the words make him speak for, whatever his passport.
        if (entity?.Kind == EntityKind.Person && body?.Kind == EntityKind.Organisation && (office?.Of is null || choice.CountryOfOffice(office.Of) is not null)) return OfBody(document, mention, entity, body, role);
        var country = (office?.Of is { } of ? choice.CountryOfOffice(of) : entity?.Country) ?? body?.Country;
        var group = country is null ? (office?.Of is { } org ? choice.GroupOfOffice(org) : entity?.Group) ?? body?.Group : null;
        var isFormer = role is not null && IsFormer(document, mention);
        var sectors = ActorCode.Order(Sectors(entity, office, role, body, body is null ? null : choice.OfficeOf(body), isFormer));
        var span = document.SpanOf(mention.FirstToken, mention.EndToken);
        return new Actor
        {
            Text = span.In(document.Text).ToString(),
            Span = span,
            Name = entity?.Name,
            EntityId = entity?.Id,
            Country = country,
            Group = group,
            Code = ActorCode.Of(country, group, sectors),
            Sectors = sectors,
            // An imported code has a term and no title.
            Office = isFormer ? null : office is { Title.Length: > 0 } ? office.Title : role?.Phrase,
            Certainty = entity is null ? (body is null ? ActorCertainty.Unknown : ActorCertainty.Described) : use == NameUse.Seat ? ActorCertainty.Metonym : ActorCertainty.Named,
        };
    }

    private static Actor OfBody(Document document, Mention mention, Entity person, Entity body, Role? role)
    {
        var sectors = ActorCode.Order(Sectors(null, null, role, body, null, isFormer: false));
        var span = document.SpanOf(mention.FirstToken, mention.EndToken);
        return new Actor
        {
            Text = span.In(document.Text).ToString(),
            Span = span,
            Name = person.Name,
            EntityId = person.Id,
            Country = body.Country,
            Group = body.Country is null ? body.Group : null,
            Code = ActorCode.Of(body.Country, body.Group, sectors),
            Sectors = sectors,
            Office = role?.Phrase,
            Certainty = ActorCertainty.Named,
        };
    }

    private static IEnumerable<string> Sectors(Entity? entity, OfficeTerm? office, Role? role, Entity? body, OfficeTerm? bodyThen, bool isFormer)
    {
        if (isFormer) return ["ELI"];
        if (office is not null) return office.Sectors;
        // Fighters, leaders and officers of a group or force are of its kind, whatever the word alone would say.
        if (role is not null && body?.Kind is EntityKind.Group or EntityKind.Force && body.Sectors.Length > 0) return bodyThen?.Sectors ?? body.Sectors;
        // An organisation has no government: its leaders speak for it.
        if (role is not null && body?.Kind == EntityKind.Organisation) return role.Sectors.Where(s => s != "GOV").Concat(body.Sectors);
        if (role is not null) return role.Sectors;
        return entity?.Sectors ?? [];
    }

    private static bool IsFormer(Document document, Mention mention)
    {
        for (var token = Math.Max(0, mention.FirstToken - 1); token < mention.EndToken; token++)
            if (document.Word(token) is "former" or "Former" or "ex" or "late" or "ousted" or "deposed") return true;
        return false;
    }
}
