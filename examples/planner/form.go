package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// runForm writes the form that a unit or a county fills in (填报表), or the slip on
// which a unit answers for its sessions (回执).
func runForm(o options, stdout io.Writer) error {
	a, err := planned(o)
	if err != nil {
		return err
	}
	of, name, err := a.formFor(o)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	v := paper.Options{Lang: o.lang, Internal: o.internal}
	prefix := campaign.Text{Zh: "填报表-", En: "form-"}.In(o.names)
	wrote := back.FormWritten
	if o.answers {
		prefix, wrote = campaign.Text{Zh: "回执-", En: "answers-"}.In(o.names), moves.SlipWritten
		err = sheet.WriteAnswers(&b, a.q, a.plan, of.Unit, v)
	} else {
		err = sheet.WriteForm(&b, a.q, a.plan, of, v)
	}
	if err != nil {
		return err
	}
	target := o.out
	if !isWorkbook(target) {
		target = filepath.Join(o.out, prefix+fileName(name)+workbookExt)
	}
	if err := writeAll(filepath.Dir(target), []file{{filepath.Base(target), b.Bytes()}}); err != nil {
		return err
	}
	_, err = io.WriteString(stdout, oneLine(fmt.Sprintf(wrote.In(o.lang), target))+"\n")
	return err
}

// formFor says whom a form is for, and what he is called.
func (a answer) formFor(o options) (sheet.Form, string, error) {
	if o.unit != "" {
		u, err := a.unitNamed(o.unit)
		if err != nil {
			return sheet.Form{}, "", err
		}
		return sheet.Form{Unit: u.ID}, u.Name, nil
	}
	x, err := a.areaNamed(o.area)
	if err != nil {
		return sheet.Form{}, "", err
	}
	return sheet.Form{Area: x.ID}, x.Name, nil
}

// unitNamed finds a unit by its name or ID.
func (a answer) unitNamed(name string) (*campaign.Unit, error) {
	if u := a.q.Unit(campaign.UnitID(name)); u != nil {
		return u, nil
	}
	var found []*campaign.Unit
	var ids []string
	for i, u := range a.q.Programme().Units {
		if u.Name == name {
			found, ids = append(found, &a.q.Programme().Units[i]), append(ids, string(u.ID))
		}
	}
	switch len(found) {
	case 0:
		return nil, complain(back.UnknownUnit, name)
	case 1:
		return found[0], nil
	}
	return nil, complain(back.SeveralUnits, len(found), name, strings.Join(ids, "、"))
}

// areaNamed finds an area by its name or ID. If several have the name, the one
// at the higher level is meant, as long as it is alone there.
func (a answer) areaNamed(name string) (*audience.Area, error) {
	if x := a.q.Area(audience.AreaID(name)); x != nil {
		return x, nil
	}
	for _, level := range []audience.Level{audience.City, audience.County, audience.Town} {
		var found []*audience.Area
		var ids []string
		for i, x := range a.q.Programme().Areas {
			if x.Name == name && x.Level == level {
				found, ids = append(found, &a.q.Programme().Areas[i]), append(ids, string(x.ID))
			}
		}
		switch len(found) {
		case 0:
		case 1:
			return found[0], nil
		default:
			return nil, complain(back.SeveralAreas, len(found), name, strings.Join(ids, "、"))
		}
	}
	var counties []string
	for _, x := range a.q.Programme().Areas {
		if x.Level == audience.County {
			counties = append(counties, x.Name)
		}
	}
	return nil, complain(back.UnknownArea, name, strings.Join(counties, "、"))
}
